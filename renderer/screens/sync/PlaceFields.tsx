import { useMessages } from '../../app/language/useMessages.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Details } from './Details.tsx';
import type { FormErrors, FormField, PlaceForm } from './placeForm.ts';

interface FieldsProps {
  form: PlaceForm;
  errors: FormErrors;
  onChange: (form: PlaceForm) => void;
}

/** A file server: address, name, password; the rest is folded. */
export function ServerFields(props: FieldsProps) {
  const { sharing } = useMessages();
  return (
    <div className="stack">
      <Line
        {...props}
        field="address"
        label={sharing.address}
        hint={sharing.addressHint}
        wrong={sharing.addressWrong}
      />
      <Line {...props} field="user" label={sharing.user} wrong={sharing.userWrong} />
      <Line
        {...props}
        field="password"
        label={sharing.password}
        hint={sharing.passwordHint}
        secret
      />
      <Details>
        <p className="dim">{sharing.details.webdav}</p>
        <Authority {...props} />
      </Details>
    </div>
  );
}

/** A storage service: five things that it names. */
export function BucketFields(props: FieldsProps) {
  const { sharing } = useMessages();
  const { form, onChange } = props;
  return (
    <div className="stack">
      <Line {...props} field="address" label={sharing.bucketAddress} wrong={sharing.addressWrong} />
      <div className="grid-2">
        <Line {...props} field="region" label={sharing.region} wrong={sharing.regionWrong} />
        <Line
          {...props}
          field="bucket"
          label={sharing.bucketName}
          wrong={sharing.bucketNameWrong}
        />
        <Line {...props} field="user" label={sharing.identifier} wrong={sharing.identifierWrong} />
        <Line {...props} field="password" label={sharing.secret} secret />
        <Line
          {...props}
          field="folder"
          label={sharing.bucketFolder}
          note={sharing.optional}
          wrong={sharing.bucketFolderWrong}
        />
      </div>
      <Details>
        <p className="dim">{sharing.details.s3}</p>
        <Checkbox
          label={sharing.details.hostStyle}
          checked={form.hostStyle}
          onValue={(hostStyle) => onChange({ ...form, hostStyle })}
        />
        <Authority {...props} />
      </Details>
    </div>
  );
}

function Line({
  form,
  errors,
  onChange,
  field,
  label,
  note,
  hint,
  wrong,
  secret = false,
}: FieldsProps & {
  field: FormField;
  label: string;
  note?: string;
  hint?: string;
  wrong?: string;
  secret?: boolean;
}) {
  const { sharing } = useMessages();
  const error = errors[field];
  return (
    <TextField
      label={label}
      labelNote={note}
      hint={hint}
      error={error === undefined ? undefined : error === 'required' ? sharing.required : wrong}
      type={secret ? 'password' : 'text'}
      maxLength={1000}
      value={form[field]}
      onValue={(value) => onChange({ ...form, [field]: value })}
    />
  );
}

function Authority({ form, onChange }: FieldsProps) {
  const { sharing } = useMessages();
  return (
    <TextArea
      label={sharing.details.authority}
      hint={sharing.details.authorityHint}
      rows={2}
      value={form.authority}
      onValue={(authority) => onChange({ ...form, authority })}
    />
  );
}
