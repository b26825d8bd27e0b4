/** Which facilitator is signed in, as far as this page has been told: the session itself is a cookie that no script reads. */
import { signal } from '@preact/signals';
import type { SignedIn } from '#shared/protocol/seminar.ts';

export const me = signal<SignedIn>();
