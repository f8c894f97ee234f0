import './sidebar.css';
import { useLocation } from 'wouter';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useCall } from '../bridge/useCall.ts';
import { openHelpHere } from '../help/help.ts';
import { useMessages } from '../language/useMessages.ts';
import { questionKinds } from '../../screens/review/questionKinds.ts';
import { useDay } from '../../screens/today/useDay.ts';
import { Link } from '../routing/Link.tsx';
import { coverNow } from '../session/coverNow.ts';
import { useWork } from '../session/CurrentWork.tsx';
import { StatusWords } from './StatusBar.tsx';

export function Sidebar({ onLock }: { onLock: () => void }) {
  const messages = useMessages();
  const { common, review } = messages;
  const { me } = useWork();
  const counts = useCall('today.counts', { today: useDay() }, { kinds: questionKinds });
  const { due = 0, review: questions = 0, duplicates: twins = 0 } = counts.data ?? {};
  return (
    <nav className="frame-nav" aria-label={common.mainMenu}>
      <Entry
        to="/today"
        icon="today"
        label={common.today}
        count={due}
        countName={common.dueCount(due)}
      />
      <Entry to="/clients" icon="people" label={common.clients} also={['/intake']} />
      <Entry to="/sessions" icon="telephone" label={common.sessions} />
      <hr />
      {me.travelling ? null : <Entry to="/import" icon="import" label={common.importShort} />}
      <Entry
        to="/duplicates"
        icon="same"
        label={common.duplicatesShort}
        count={twins}
        countName={common.duplicatesCount(twins)}
        care
      />
      {questions > 0 ? (
        <Entry
          to="/review"
          icon="question"
          label={review.title}
          count={questions}
          countName={review.waiting(questions)}
          care
        />
      ) : null}
      {me.member.role === 'worker' ? null : (
        <Entry to="/audit" icon="eye" label={common.auditShort} />
      )}
      <Entry to="/settings" icon="settings" label={common.settings} />
      <div className="grow" />
      <div className="nav-status">
        <StatusWords />
      </div>
      <AriaButton className="nav-entry" onPress={openHelpHere}>
        <Icon name="information" />
        <span className="nav-label">{messages.help.help}</span>
        <span className="nav-end">
          <Kbd keys="f1" />
        </span>
      </AriaButton>
      {/* The focus stays where it was: F9 returns to the same caret. */}
      <AriaButton className="nav-entry" preventFocusOnPress onPress={coverNow}>
        <Icon name="blank" />
        <span className="nav-label">{common.coverShort}</span>
        <span className="nav-end">
          <Kbd keys="f9" />
        </span>
      </AriaButton>
      <AriaButton className="nav-entry" onPress={onLock}>
        <Icon name="lock" />
        <span className="nav-label">{common.lock}</span>
        <span className="nav-end">
          <Kbd keys="mod+l" />
        </span>
      </AriaButton>
    </nav>
  );
}

function Entry({
  to,
  icon,
  label,
  count = 0,
  countName,
  care = false,
  also = [],
}: {
  to: string;
  icon: IconName;
  label: string;
  count?: number;
  /** The badge in words: "6 due". */
  countName?: string;
  care?: boolean;
  also?: readonly string[];
}) {
  const [location] = useLocation();
  const on = [to, ...also].some((path) => location === path || location.startsWith(`${path}/`));
  return (
    <Link to={to} className="nav-entry" title={label} aria-current={on ? 'page' : undefined}>
      <Icon name={icon} />
      <span className="nav-label">{label}</span>
      {count > 0 ? (
        <span className={care ? 'nav-end nav-count nav-care' : 'nav-end nav-count'}>
          <span aria-hidden="true">{count}</span>
          <span className="visually-hidden">, {countName}</span>
        </span>
      ) : null}
    </Link>
  );
}
