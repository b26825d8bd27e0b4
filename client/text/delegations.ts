import { listOf, t } from './i18n.ts';

/** As many names as a sentence reads well with. */
const FEW = 4;

/** Some of the delegations in words. Where nearly all are meant, a long sentence says who is not. */
export function delegationsText(names: readonly string[], all: readonly string[]): string {
  if (names.length <= FEW) return listOf(names);
  const others = all.filter((name) => !names.includes(name));
  if (others.length === 0) return t('words:list.allDelegations');
  return others.length < names.length ? t('words:list.allBut', { parties: listOf(others) }) : listOf(names);
}
