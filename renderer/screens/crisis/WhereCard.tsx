import type { CrisisPage, Whereabouts } from '../../../shared/contract/crisis.ts';
import { countries } from '../../../shared/vocabulary/countries.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useLabels } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { ContactLine } from '../clients/ContactLine.tsx';
import { CopyNumber } from './CopyNumber.tsx';

/** Where the client is now, as well as it is known, and how to reach them if the line drops. */
export function WhereCard({ open }: { open: CrisisPage }) {
  const { crisis } = useMessages();
  const { person, whereabouts, callBack, contacts, guardians } = open;
  const nobody = person === null && open.sessionId === null;
  return (
    <Card title={crisis.where} padded>
      {nobody ? <p className="sub">{crisis.nobody}</p> : null}
      {!nobody && whereabouts.length === 0 ? (
        <p className="crisis-where">{crisis.whereUnknown}</p>
      ) : null}
      {whereabouts.map((where) => (
        <Where key={`${where.source} ${where.text}`} where={where} />
      ))}
      {nobody ? null : (
        <div className="crisis-part">
          <h3>{crisis.callBack}</h3>
          {callBack ? (
            <div className="crisis-number-line">
              <bdi className="number" dir="ltr">
                {callBack.number}
              </bdi>
              <CopyNumber number={callBack.number} />
              <Age source="session" at={callBack.at} />
            </div>
          ) : (
            <p className="dim">{crisis.callBackNone}</p>
          )}
        </div>
      )}
      {person && contacts.length > 0 ? (
        <div className="crisis-part">
          <h3>{crisis.ownNumbers}</h3>
          <ul className="crisis-own">
            {contacts.map((contact, index) => (
              <li key={contact.point.id}>
                <ContactLine
                  contact={contact}
                  guardians={guardians}
                  name={person.name}
                  large={index === 0}
                />
                {contact.point.asOf === null ? null : <AsKnown day={contact.point.asOf} />}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Card>
  );
}

function Where({ where }: { where: Whereabouts }) {
  const { crisis } = useMessages();
  const label = useLabels();
  return (
    <div className="crisis-where-one">
      {where.source === 'file' ? <h3>{crisis.fromFile}</h3> : null}
      {where.text === '' ? null : (
        <p className="crisis-where">
          <bdi dir="auto">{where.text}</bdi>
        </p>
      )}
      {where.noFixedAddress ? <p className="crisis-where">{crisis.noFixedAddress}</p> : null}
      {where.country === '' ? null : (
        <p className="crisis-where">{crisis.stillAbroad(label(countries, where.country))}</p>
      )}
      <Age source={where.source} at={where.at} />
    </div>
  );
}

function AsKnown({ day }: { day: string }) {
  const { crisis } = useMessages();
  const format = useFormat();
  return <div className="dim">{crisis.asKnownOn(format.shortDay(day))}</div>;
}

/** "asked at 4:10 pm today", "as known on 3 November". */
function Age({ source, at }: { source: Whereabouts['source']; at: number | null }) {
  const { crisis } = useMessages();
  const format = useFormat();
  if (at === null) return <div className="dim">{crisis.ageUnknown}</div>;
  if (source === 'file') return <AsKnown day={format.dayOf(at)} />;
  const words =
    format.dayOf(at) === format.today()
      ? crisis.askedToday(format.time(at))
      : crisis.asked(format.dayAndTime(at));
  return <div className="dim">{words}</div>;
}
