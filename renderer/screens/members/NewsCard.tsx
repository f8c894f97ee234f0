import './members.css';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { useNewsLine } from './useNewsLine.ts';

/** Each change among the members, on everybody's Today until it was seen: nobody comes or goes unnoticed. */
export function NewsCard() {
  const { members } = useMessages();
  const format = useFormat();
  const go = useGo();
  const lineOf = useNewsLine();
  const { data } = useCall(
    'members.news',
    {},
    { kinds: ['members', 'member', 'device', 'program'] },
  );
  const seen = useSend('members.newsSeen');
  const news = data?.news ?? [];
  const [newest] = news;
  if (!newest) return null;
  return (
    <Card
      title={members.newsTitle}
      note={news.length}
      action={
        <span className="cluster">
          <Button kind="quiet" size="small" onPress={() => go('/settings/people')}>
            {members.newsAll}
          </Button>
          <Button
            size="small"
            isDisabled={seen.busy}
            onPress={() => void seen.send({ through: newest.place })}
          >
            {members.newsSeen}
          </Button>
        </span>
      }
    >
      <ErrorBanner error={seen.error} />
      <RowList label={members.newsTitle}>
        {news.map((one) => (
          <Row key={one.place} title={lineOf(one)} detail={format.dayAndTime(one.at)} />
        ))}
      </RowList>
    </Card>
  );
}
