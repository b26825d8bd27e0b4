/** Whether a file that names sources says where its numbers come from, and cites only what it names. */
import type { Path } from '../places.ts';
import { insteadOf, quoted } from '../problems.ts';
import type { Linted, Remark } from './finding.ts';

/** Numbers that may carry a source. */
interface Figures {
  readonly path: Path;
  readonly source: string;
  readonly inferred: boolean;
}

export function evidenceRemarks(linted: Linted): readonly Remark[] {
  const keys = Object.keys(linted.scenario.sources);
  if (keys.length === 0) return [];
  return [
    ...figuresOf(linted).flatMap((figures) => unsourced(linted, figures, keys)),
    ...unknownCitations(linted, keys),
  ];
}

function figuresOf({ scenario: { issues, parties, events, history } }: Linted): readonly Figures[] {
  const each = (entries: readonly Omit<Figures, 'path'>[], ...path: Path): readonly Figures[] =>
    entries.map(({ source, inferred }, index) => ({ path: [...path, index], source, inferred }));
  return [
    ...each(issues, 'issues'),
    ...parties.flatMap(({ stakes, redLines }, index) => [
      ...Object.entries(stakes).map(([issue, { source, inferred }]) => ({
        path: ['parties', index, 'stakes', issue],
        source,
        inferred,
      })),
      ...each(redLines, 'parties', index, 'redLines'),
    ]),
    ...each(events, 'events'),
    ...each(history.instruments, 'history', 'instruments'),
  ];
}

function unsourced({ wrote }: Linted, { path, source, inferred }: Figures, keys: readonly string[]): readonly Remark[] {
  if (inferred) return [];
  if (!wrote(...path, 'source'))
    return [
      { path, message: 'gives numbers without a source: add `source:` with a key of `sources`, or `inferred: true`' },
    ];
  if (keys.some((key) => mentions(source, key))) return [];
  return [{ path: [...path, 'source'], message: `names none of the file's sources: ${insteadOf(source, keys)}` }];
}

const mentions = (text: string, key: string): boolean =>
  new RegExp(`(^|[^A-Za-z0-9-])${key}(?![A-Za-z0-9-])`).test(text);

/** Citations such as `S4:491` in a source field, or `[S4:491; S3:7]` in a text, whose key nobody has defined. */
function unknownCitations(linted: Linted, keys: readonly string[]): readonly Remark[] {
  const { background, parties, history } = linted.scenario;
  const texts = [
    { path: ['background'], text: bracketed(background) },
    ...parties.flatMap(({ stance, brief }, index) => [
      { path: ['parties', index, 'stance'], text: bracketed(stance) },
      { path: ['parties', index, 'brief'], text: bracketed(brief) },
    ]),
    { path: ['history', 'text'], text: bracketed(history.text) },
    ...figuresOf(linted).map(({ path, source }) => ({ path: [...path, 'source'], text: source })),
  ];
  return texts.flatMap(({ path, text }) => {
    const cited = new Set(
      [...text.matchAll(/(?<![A-Za-z0-9-])([A-Za-z][A-Za-z0-9-]{0,23}):[A-Z]?\d/g)].map(([, key]) => key ?? ''),
    );
    return [...cited]
      .filter((key) => !keys.includes(key))
      .map((key) => ({
        path,
        message: `cites ${quoted(key)}, which \`sources\` does not hold: ${insteadOf(key, keys)}`,
      }));
  });
}

const bracketed = (markdown: string): string =>
  [...markdown.matchAll(/\[([^\]]{1,200})\]/g)].map(([, inner]) => inner).join('; ');
