import { useId, useState } from 'react';
import { useMessages } from '../../../app/language/useMessages.ts';
import { Icon } from '../../../components/Icon.tsx';
import { afterFields, blankFields } from '../body/blanks.ts';
import { useSessionForm } from '../form.ts';
import { AboutFields } from './AboutFields.tsx';
import { AttemptsList } from './AttemptsList.tsx';
import { DocumentFields } from './DocumentFields.tsx';
import { TechnicalFields } from './TechnicalFields.tsx';
import { TimeFields } from './TimeFields.tsx';

/** Everything that can wait until the telephone is down; folded, with a count of what is blank. */
export function AfterGroup({ firstOpen }: { firstOpen: boolean }) {
  const { sessions } = useMessages();
  const { body } = useSessionForm();
  const id = useId();
  const [open, setOpen] = useState(firstOpen);
  // Unfolded once, it stays: what was opened in it stays as it was.
  const [built, setBuilt] = useState(firstOpen);
  const blank = blankFields(afterFields, body).length;
  return (
    <section className="session-after" data-open={open}>
      <h2 className="session-after-head">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          data-session-after
          onClick={() => {
            setOpen(!open);
            setBuilt(true);
          }}
        >
          <Icon name={open ? 'down' : 'right'} />
          {sessions.after}
          <span className="session-after-count tabular">
            {blank === 0 ? sessions.allFilled : sessions.blank(blank)}
          </span>
        </button>
      </h2>
      <div id={id} className="session-after-body" hidden={!open}>
        {built ? (
          <>
            <AboutFields />
            <TechnicalFields />
            <DocumentFields />
            <TimeFields />
            <AttemptsList />
          </>
        ) : null}
      </div>
    </section>
  );
}
