import { Fragment } from 'preact';
import type { PublicParty, PublicScenario } from '#shared/model/publicScenario.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { positionInWords } from '../../text/positions.ts';
import { Flag } from '../shell/Flag.tsx';
import { Markdown } from '../shell/Markdown.tsx';

interface Props {
  readonly table: TableStore;
  readonly scenario: PublicScenario;
  readonly open: boolean;
}

/** What everybody may read: the background, the issues and every party's public stance, and the sources. */
export function PublicPart({ table, scenario, open }: Props) {
  const others = scenario.parties.filter(({ id }) => id !== table.party.value);
  const mine = scenario.parties.filter(({ id }) => id === table.party.value);
  return (
    <div class="public-part">
      <h3>{t('brief:publicPart')}</h3>
      <p class="muted">{t('brief:publicNote')}</p>
      <details open={open}>
        <summary>{t('brief:background')}</summary>
        <Markdown text={scenario.background} />
      </details>
      <details>
        <summary>{t('brief:issues', { count: scenario.issues.length })}</summary>
        <Issues scenario={scenario} />
      </details>
      {[...mine, ...others].map((party) => (
        <details key={party.id}>
          <summary>
            <span class="stance-summary">
              <Flag code={party.flag} />
              {t(party.id === table.party.value ? 'brief:ownStance' : 'brief:stance', {
                party: party.name,
              })}{' '}
              {party.bloc !== '' && <span class="badge">{party.bloc}</span>}
            </span>
          </summary>
          <Stance scenario={scenario} party={party} />
        </details>
      ))}
      <details>
        <summary>{t('brief:sources')}</summary>
        <dl class="sources">
          {Object.entries(scenario.sources).map(([key, reference]) => (
            <Fragment key={key}>
              <dt>{key}</dt>
              <dd>{reference}</dd>
            </Fragment>
          ))}
        </dl>
      </details>
    </div>
  );
}

function Issues({ scenario }: { readonly scenario: PublicScenario }) {
  return (
    <dl class="issue-list">
      {scenario.issues.map((issue) => (
        <Fragment key={issue.id}>
          <dt>{issue.name}</dt>
          <dd>
            <p class="serif">{issue.question}</p>
            <p class="small">
              0 · {issue.low}
              <br />
              100 · {issue.high}
            </p>
            <p class="small muted">{t('brief:statusQuo', { at: issue.statusQuo })}</p>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Stance({ scenario, party }: { readonly scenario: PublicScenario; readonly party: PublicParty }) {
  return (
    <>
      <Markdown text={party.stance} />
      <table class="plain stances-table">
        <caption>{t('brief:declared')}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('brief:issue')}</th>
            <th scope="col">{t('words:position.label')}</th>
          </tr>
        </thead>
        <tbody>
          {scenario.issues.map((issue) => {
            const at = party.declared[issue.id];
            if (at === undefined) return null;
            return (
              <tr key={issue.id}>
                <th scope="row">{issue.name}</th>
                <td>
                  <span class="digits">{at}</span> <span class="small">{positionInWords(issue, at)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
