import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView, PublicView } from '#shared/model/view.ts';
import { standingOf } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { percent } from '../draft/figures.ts';
import { AskTwice } from '../shell/AskTwice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { ClauseHead, ClauseWords } from '../text/ClauseWords.tsx';
import { useFocusAfter } from '../text/focusOn.ts';
import { PresentEffect } from '../text/OwnEffect.tsx';
import { nameWithYou } from '../text/PartyLine.tsx';
import { Bonds } from '../text/TextPanel.tsx';
import { useSending } from '../text/useSending.ts';
import { LastResults } from '../vote/Results.tsx';
import { AccedeButton } from './AccedeButton.tsx';
import { clausesOfAct } from './finalAct.ts';
import { PendingEffect } from './PendingEffect.tsx';
import { ReserveButton } from './ReserveButton.tsx';
import '../vote/vote.css';
import './signature.css';

/** The final act: what is in it, what one's capital will make of it, and who has signed. */
export function SignPanel({ table }: { readonly table: TableStore }) {
  const view = table.everybody.value;
  useFocusAfter(view?.signatures[table.party.value] ?? '', 'sign-heading');
  if (!view) return null;
  return (
    <section aria-labelledby="sign-heading">
      <h2 id="sign-heading" tabIndex={-1}>
        {t('ballot:sign.heading')}
      </h2>
      <p>{t('ballot:sign.what')}</p>
      <Chance table={table} />
      <Sign table={table} />
      <Signatures table={table} view={view} />
      <h3>{t('ballot:sign.act')}</h3>
      {clausesOfAct(view).map(([id, clause]) => (
        <ActClause key={id} table={table} id={id} clause={clause} />
      ))}
      <LastResults table={table} />
    </section>
  );
}

/** One's capital's chance of ratifying, in a sentence; undefined without a seat. */
function chanceText(table: TableStore): string | undefined {
  const chance = table.own.value?.ratificationChance;
  if (chance === undefined) return undefined;
  return chance < 0 ? t('ballot:sign.nothingToRatify') : t('ballot:sign.chance', { percent: percent(chance) });
}

function Chance({ table }: { readonly table: TableStore }) {
  const chance = chanceText(table);
  if (chance === undefined) return null;
  return (
    <div class="card chance">
      <p>
        <strong>{chance}</strong>
      </p>
      {(table.own.value?.ratificationChance ?? -1) >= 0 && <p class="small">{t('ballot:sign.why')}</p>}
    </div>
  );
}

/** Signing is asked twice, with the chance; so is declining. */
function Sign({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const may = table.own.value?.may ?? {};
  return (
    <>
      <div class="button-row">
        {may['SignFinalAct'] === '' && (
          <AskTwice
            table={table}
            kind="primary"
            disabled={sending.busy}
            question={() => ({
              title: t('ballot:sign.sure'),
              hint: chanceText(table) ?? '',
              confirm: t('ballot:sign.yes'),
              act: () => sending.send({ type: 'SignFinalAct' }),
            })}
          >
            {t('ballot:sign.sign')}
          </AskTwice>
        )}
        {may['DeclineFinalAct'] === '' && (
          <AskTwice
            table={table}
            kind="grave"
            disabled={sending.busy}
            question={() => ({
              title: t('ballot:sign.declineSure'),
              hint: t('ballot:sign.declineFollows'),
              confirm: t('ballot:sign.declineYes'),
              act: () => sending.send({ type: 'DeclineFinalAct' }),
            })}
          >
            {t('ballot:sign.decline')}
          </AskTwice>
        )}
      </div>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}

/** Who has signed, who has declined, and who is awaited. */
function Signatures({ table, view }: { readonly table: TableStore; readonly view: PublicView }) {
  const parties = table.welcome.value?.scenario.parties ?? [];
  return (
    <>
      <h3>{t('ballot:sign.who')}</h3>
      <ul class="signatures">
        {parties
          .filter(({ id }) => view.seats[id]?.playing)
          .map(({ id }) => (
            <li key={id}>
              <span>{nameWithYou(table, id)}</span>{' '}
              <strong>{t(`ballot:signature.${view.signatures[id] ?? 'awaited'}`)}</strong>
            </li>
          ))}
      </ul>
    </>
  );
}

interface ClauseProps {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

function ActClause({ table, id, clause }: ClauseProps) {
  const standing = standingOf(table);
  return (
    <article class="card clause adopted">
      <ClauseHead table={table} clause={clause} />
      <p>
        <span class="badge">{t(clause.status === 'pending' ? 'words:status.pending' : 'ballot:sign.inForce')}</span>
      </p>
      <ClauseWords table={table} clause={clause} />
      <Bonds table={table} clause={clause} />
      {standing && <PresentEffect standing={standing} clause={clause} />}
      {standing && <PendingEffect standing={standing} clause={clause} />}
      <ReserveButton table={table} id={id} clause={clause} />
      <AccedeButton table={table} id={id} clause={clause} />
    </article>
  );
}
