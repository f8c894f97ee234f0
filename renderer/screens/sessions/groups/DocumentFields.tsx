import { deletions } from '../../../../shared/vocabulary/documentExchanges.ts';
import type { SessionBody } from '../../../../shared/contract/work.ts';
import { useOptions } from '../../../app/language/useLabels.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { Select } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { applies } from '../body/blanks.ts';
import { At } from '../fields/At.tsx';
import { useSessionForm } from '../form.ts';
import { Part } from './Part.tsx';

type Exchanged = SessionBody['documents'][number];

/** Documents that went through, and whether what came is gone from the telephone again. */
export function DocumentFields() {
  const { sessions, common } = useMessages();
  const { body, set } = useSessionForm();
  const deletionOptions = useOptions(deletions);
  const { documents } = body;
  const change = (index: number, part: Partial<Exchanged>) =>
    set({ documents: documents.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <Part title={sessions.documentsTitle}>
      {documents.map((one, index) => (
        // Documents have no id, and never change places.
        <div key={index} className="session-document">
          <TextField
            label={sessions.documentWhat}
            labelHidden
            placeholder={sessions.documentWhat}
            autoFocus={one.what === ''}
            value={one.what}
            onValue={(what) => change(index, { what })}
          />
          <Segmented
            label={sessions.documentDirection}
            labelHidden
            options={[
              { value: 'received', label: sessions.received },
              { value: 'sent', label: sessions.sent },
            ]}
            value={one.direction}
            onChange={(direction) => change(index, { direction })}
          />
          <IconButton
            icon="cross"
            size="large"
            label={common.removeItem(one.what || sessions.documentWhat)}
            onPress={() => set({ documents: documents.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <At field="documents" className="cluster">
        {documents.length === 0 ? <span className="dim">{sessions.noDocuments}</span> : null}
        <Button
          kind="quiet"
          size="large"
          icon="plus"
          onPress={() => set({ documents: [...documents, { what: '', direction: 'received' }] })}
        >
          {sessions.addDocument}
        </Button>
      </At>
      {applies('documentsDeleted', body) ? (
        <At field="documentsDeleted" className="session-third">
          <Select
            label={sessions.documentsDeleted}
            options={deletionOptions}
            value={body.documentsDeleted}
            onValue={(documentsDeleted) => set({ documentsDeleted })}
          />
        </At>
      ) : null}
    </Part>
  );
}
