import type { PublicScenario } from '#shared/model/publicScenario.ts';

type Sources = PublicScenario['sources'];

/** A role sheet without its marks of sources, such as `[S0:769]` or `[S1:2-3; S4]`: a card does not carry the list they lead to. */
export const withoutCitations = (text: string, sources: Sources): string =>
  text.replaceAll(/[ \t]*\n?[ \t]*\[([^\][]+)\]/g, (mark, cited: string) => (isCitation(cited, sources) ? '' : mark));

const isCitation = (cited: string, sources: Sources): boolean =>
  cited.split(';').every((part) => Object.hasOwn(sources, part.trim().split(':')[0] ?? ''));
