/**
 * The panels beside the table. What one reads first comes with the table; the others come with one's first act on the
 * page, so that the table stands sooner and a lost connection later takes no panel away.
 */
import { later } from '../shell/Later.tsx';

export const ChannelsPanel = later(async () => (await import('../channels/ChannelsPanel.tsx')).ChannelsPanel);
export const Desk = later(async () => (await import('../facilitator/Desk.tsx')).Desk);
export const DraftPanel = later(async () => (await import('../draft/DraftPanel.tsx')).DraftPanel);
export const Lobby = later(async () => (await import('../lobby/Lobby.tsx')).Lobby);
export const SignPanel = later(async () => (await import('../signature/SignPanel.tsx')).SignPanel);
export const TextPanel = later(async () => (await import('../text/TextPanel.tsx')).TextPanel);
export const VotePanel = later(async () => (await import('../vote/VotePanel.tsx')).VotePanel);

const ALL = [ChannelsPanel, Desk, DraftPanel, Lobby, SignPanel, TextPanel, VotePanel];
const ACTS = ['pointerdown', 'keydown', 'focusin'] as const;

/** Fetches every panel with the first act on the page; the function that it answers with stops waiting for one. */
export function fetchWithFirstAct(): () => void {
  const stop = () => {
    for (const act of ACTS) removeEventListener(act, fetchAll, true);
  };
  const fetchAll = () => {
    stop();
    // What cannot be had now is asked for again when it is shown.
    for (const panel of ALL) panel.fetch().catch(() => undefined);
  };
  for (const act of ACTS) addEventListener(act, fetchAll, true);
  return stop;
}
