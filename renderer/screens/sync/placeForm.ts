import type { z } from 'zod';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { isPlaceAddress, syncPlace } from '../../../shared/contract/sync.ts';
import type { ChosenPlace } from '../../../shared/contract/sharing.ts';

export type PlaceKind = ChosenPlace['kind'];

/** What is typed of a server or a storage service. */
export interface PlaceForm {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  readonly authority: string;
  readonly bucket: string;
  readonly folder: string;
  readonly region: string;
  readonly hostStyle: boolean;
}

export const emptyForm: PlaceForm = {
  address: '',
  user: '',
  password: '',
  authority: '',
  bucket: '',
  folder: '',
  region: '',
  hostStyle: false,
};

export type FormField = Exclude<keyof PlaceForm, 'hostStyle' | 'authority'>;
export type FormErrors = Partial<Record<FormField, 'required' | 'wrong'>>;

/** The form of a place that is in use, to be filled again: without what opens it. */
export function formOf(place: CallOutput<'sync.placeForm'>['place']): PlaceForm {
  switch (place?.kind) {
    case 'webdav':
      return { ...emptyForm, address: place.url, authority: place.authority };
    case 's3':
      return {
        ...emptyForm,
        address: place.endpoint,
        authority: place.authority,
        bucket: place.bucket,
        folder: place.folder,
        region: place.region,
        hostStyle: place.addressing === 'host',
      };
    default:
      return emptyForm;
  }
}

/** Fields that are not as the place needs them. */
export function errorsOf(kind: Exclude<PlaceKind, 'folder'>, form: PlaceForm): FormErrors {
  const errors: FormErrors = {};
  const needs: FormField[] =
    kind === 'webdav'
      ? ['address', 'user', 'password']
      : ['address', 'region', 'bucket', 'user', 'password'];
  for (const field of needs) if (form[field].trim() === '') errors[field] = 'required';
  if (errors.address === undefined && !isPlaceAddress(form.address.trim()))
    errors.address = 'wrong';
  const [, webdav, s3] = syncPlace.options;
  const { region, bucket, folder, keyId } = s3.shape;
  const shapes =
    kind === 'webdav' ? { user: webdav.shape.user } : { region, bucket, folder, user: keyId };
  for (const [field, shape] of Object.entries(shapes) as [FormField, z.ZodType][]) {
    if (errors[field] === undefined && !shape.safeParse(form[field].trim()).success) {
      errors[field] = 'wrong';
    }
  }
  return errors;
}

/** The place that a filled form names. */
export function placeOf(kind: Exclude<PlaceKind, 'folder'>, form: PlaceForm): ChosenPlace {
  const authority = form.authority.trim();
  if (kind === 'webdav') {
    return {
      kind,
      url: form.address.trim(),
      user: form.user.trim(),
      password: form.password,
      authority,
    };
  }
  return {
    kind,
    endpoint: form.address.trim(),
    region: form.region.trim(),
    bucket: form.bucket.trim(),
    folder: form.folder.trim(),
    addressing: form.hostStyle ? 'host' : 'path',
    keyId: form.user.trim(),
    secret: form.password,
    authority,
  };
}
