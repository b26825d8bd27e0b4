import { useState } from 'preact/hooks';
import type { PlaceView, SeminarId } from '#shared/protocol/seminar.ts';
import type { Api } from '../../net/api.ts';
import type { Classroom } from '../../net/classroom.ts';
import { asking as askingWith, seminarCredentials } from '../../net/credentials.ts';
import { t } from '../../text/i18n.ts';
import { Choice } from '../shell/Choice.tsx';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useAsking } from '../shell/useAsking.ts';

interface WishesProps {
  readonly api: Api;
  readonly classroom: Classroom;
  readonly seminar: SeminarId;
  readonly place: PlaceView;
}

const RANKS = [1, 2, 3] as const;

/** Which delegations one would like to speak for, the best first. The facilitator decides. */
export function Wishes({ api, classroom, seminar, place }: WishesProps) {
  const [draft, setDraft] = useState<readonly string[]>();
  const asking = useAsking();
  const wishes = draft ?? place.wishes;
  const choose = (rank: number, party: string) =>
    setDraft(RANKS.map((each) => (each === rank ? party : (wishes[each - 1] ?? ''))));
  const wanted = [...new Set(wishes.filter((party) => party !== ''))];
  const send = () =>
    asking.ask(
      () => askingWith(api, seminarCredentials(seminar), (session) => classroom.wish(wanted, session)),
      () => setDraft(undefined),
    );
  return (
    <section class="card" aria-labelledby="wishes-heading">
      <h2 id="wishes-heading">{t('classroom:wishes.heading')}</h2>
      <p>{t('classroom:wishes.hint')}</p>
      <div class="wishes">
        {RANKS.map((rank) => (
          <Choice
            key={rank}
            label={t('classroom:wishes.rank', { rank })}
            none={t('classroom:wishes.none')}
            value={wishes[rank - 1] ?? ''}
            choose={(party) => choose(rank, party)}
          >
            {place.parties.map(({ id, name }) => [id, name])}
          </Choice>
        ))}
      </div>
      <PushButton disabled={asking.busy || draft === undefined} act={send}>
        {t('classroom:wishes.send')}
      </PushButton>
      <p role="status" class="small muted">
        {draft === undefined && place.wishes.length > 0 && t('classroom:wishes.known')}
      </p>
      <Refusal denial={asking.denial} />
    </section>
  );
}
