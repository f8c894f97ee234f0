import { onEvent } from '../../app/bridge/bridge.ts';
import type { PeopleFilter } from './usePeopleList.ts';

export interface ListView
  extends Pick<PeopleFilter, 'language' | 'interpreter' | 'workerId' | 'status'> {
  readonly text: string;
  readonly sort: NonNullable<PeopleFilter['sort']>;
}

export const plainView: ListView = { text: '', sort: 'name' };

let kept: ListView = plainView;
let watching = false;

/** How the list was left, for coming back from a client's page. Forgotten when the vault is locked. */
export function keptView(): ListView {
  if (!watching) {
    watching = true;
    onEvent((event) => {
      if (event.type === 'vault') kept = plainView;
    });
  }
  return kept;
}

export function keepView(view: ListView): void {
  kept = view;
}

/** The call's filter: what is not chosen is left out. */
export function filterOf(view: ListView): PeopleFilter {
  const { text, sort, language, interpreter, workerId, status } = view;
  return {
    text: text.trim(),
    sort,
    ...(language ? { language } : {}),
    ...(interpreter === undefined ? {} : { interpreter }),
    ...(workerId ? { workerId } : {}),
    ...(status ? { status } : {}),
  };
}

export function isNarrowed(view: ListView): boolean {
  const { text: _text, sort: _sort, ...rest } = filterOf(view);
  return Object.keys(rest).length > 0;
}
