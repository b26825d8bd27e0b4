/**
 * The parts of a table's page that come later. What one reads first comes with the table; these come with one's first
 * act on the page, so that the table stands sooner and a lost connection later takes none of them away.
 */
import { later } from '../shell/Later.tsx';

export const ChannelsPanel = later(async () => (await import('../channels/ChannelsPanel.tsx')).ChannelsPanel);
export const Desk = later(async () => (await import('../facilitator/Desk.tsx')).Desk);
export const DraftPanel = later(async () => (await import('../draft/DraftPanel.tsx')).DraftPanel);
export const Lobby = later(async () => (await import('../lobby/Lobby.tsx')).Lobby);
export const SignPanel = later(async () => (await import('../signature/SignPanel.tsx')).SignPanel);
export const TextPanel = later(async () => (await import('../text/TextPanel.tsx')).TextPanel);
export const VotePanel = later(async () => (await import('../vote/VotePanel.tsx')).VotePanel);
const PANELS = [ChannelsPanel, Desk, DraftPanel, Lobby, SignPanel, TextPanel, VotePanel];

const QUIET = { quiet: true };
export const CaucusBar = later(async () => (await import('../motions/CaucusBar.tsx')).CaucusBar, QUIET);
export const Flash = later(async () => (await import('../news/Flash.tsx')).Flash, QUIET);
export const Handover = later(async () => (await import('../handover/parts.ts')).Handover, QUIET);
export const HandoverLine = later(async () => (await import('../handover/parts.ts')).HandoverLine, QUIET);
export const MissedBanner = later(async () => (await import('../handover/parts.ts')).MissedBanner, QUIET);
export const MotionMenu = later(async () => (await import('../motions/MotionMenu.tsx')).MotionMenu, QUIET);
export const NewsList = later(async () => (await import('../news/NewsList.tsx')).NewsList, QUIET);
export const OpenMotion = later(async () => (await import('../motions/OpenMotion.tsx')).OpenMotion, QUIET);
export const PanelHelp = later(async () => (await import('../shell/PanelHelp.tsx')).PanelHelp, QUIET);
const LINES = [CaucusBar, Flash, Handover, HandoverLine, MissedBanner, MotionMenu, NewsList, OpenMotion, PanelHelp];

const ACTS = ['pointerdown', 'keydown', 'focusin'] as const;

/** Fetches them all with the first act on the page; the function that it answers with stops waiting for one. */
export function fetchWithFirstAct(): () => void {
  const stop = () => {
    for (const act of ACTS) removeEventListener(act, fetchAll, true);
  };
  const fetchAll = () => {
    stop();
    // What cannot be had now is asked for again when it is shown.
    for (const part of [...PANELS, ...LINES]) part.fetch().catch(() => undefined);
  };
  for (const act of ACTS) addEventListener(act, fetchAll, true);
  return stop;
}
