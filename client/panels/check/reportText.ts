/** What was found, as plain text that can be sent to somebody who looks after the network. */
import { t } from '../../text/i18n.ts';
import type { Finding } from './findings.ts';

const MINUTE_MS = 60_000;

export const foundText = ({ said, ms }: Finding): string =>
  t(`check:found.${said}`, { ms, count: Math.round(ms / MINUTE_MS) });

const names = () => ({ address: location.origin, socket: location.origin.replace(/^http/, 'ws') });

/** What can be done about it; undefined where all is well. */
export const adviceText = (finding: Finding): string | undefined =>
  finding.good ? undefined : t(`check:advice.${finding.said}`, names());

export const onlyText = (): string => t('check:only', names());

/** `at` in milliseconds since 1970. */
export function reportText(findings: readonly Finding[], verdict: string, at: number): string {
  const lines = findings.map((finding) => `${finding.good ? '+' : '-'} ${foundText(finding)}`);
  return [`${t('title')}: ${verdict}`, ...lines, location.origin, new Date(at).toISOString(), navigator.userAgent].join(
    '\n',
  );
}
