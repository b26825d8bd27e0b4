/** Whether anybody can see this page: not while it lies behind another tab, or the device sleeps. */
import { signal } from '@preact/signals';

export const pageVisible = signal(document.visibilityState === 'visible');

document.addEventListener('visibilitychange', () => {
  pageVisible.value = document.visibilityState === 'visible';
});
