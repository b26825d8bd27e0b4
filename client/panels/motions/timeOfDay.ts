import { spoken } from '../../text/i18n.ts';

/** A moment in milliseconds since 1970 as hours and minutes of the reader's day. */
export const timeOfDay = (moment: number): string =>
  new Intl.DateTimeFormat(spoken(), { hour: '2-digit', minute: '2-digit' }).format(moment);
