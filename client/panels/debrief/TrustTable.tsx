import { DEFAULT_TRUST, type PartyId } from '#shared/model/scenario.ts';
import type { PublicView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { trustWord } from '../../store/trust.ts';
import { t } from '../../text/i18n.ts';
import { factor } from '../draft/figures.ts';
import { nameWithYou } from '../text/PartyLine.tsx';
import { type TrustMoved, trustMoved } from './trustMoved.ts';

interface Props {
  readonly table: TableStore;
  readonly view: PublicView;
}

/** Whose public trust in whom is not what it was at the start. */
export function TrustTable({ table, view }: Props) {
  const scenario = table.welcome.value?.scenario;
  if (!scenario) return null;
  const playing = scenario.parties.map(({ id }) => id).filter((id) => view.seats[id]?.playing);
  const before = (from: PartyId, to: PartyId) => scenario.trust[from]?.[to] ?? DEFAULT_TRUST;
  const after = (from: PartyId, to: PartyId) => view.trust[from]?.towards[to] ?? DEFAULT_TRUST;
  const moved = trustMoved(playing, before, after);
  return (
    <section aria-labelledby="trust-heading">
      <h3 id="trust-heading">{t('ballot:trust.heading')}</h3>
      {moved.length === 0 ? <p>{t('ballot:trust.unmoved')}</p> : <Moved table={table} moved={moved} />}
    </section>
  );
}

function Moved({ table, moved }: { readonly table: TableStore; readonly moved: readonly TrustMoved[] }) {
  return (
    <>
      <p>{t('ballot:trust.rest')}</p>
      <div class="table-scroll" role="region" tabIndex={0} aria-labelledby="trust-heading">
        <table class="plain">
          <caption class="visually-hidden">{t('ballot:trust.heading')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ballot:trust.of')}</th>
              <th scope="col">{t('ballot:trust.in')}</th>
              <th scope="col">{t('ballot:trust.start')}</th>
              <th scope="col">{t('ballot:trust.end')}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ from, to, before, after }) => (
              <tr key={`${from}-${to}`}>
                <th scope="row">{nameWithYou(table, from)}</th>
                <td>{nameWithYou(table, to)}</td>
                <td>{inWords(before)}</td>
                <td>{inWords(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const inWords = (trust: number): string =>
  t('ballot:trust.figure', { figure: factor(trust), word: t(`words:trust.${trustWord(trust)}`) });
