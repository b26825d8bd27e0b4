export { Guide } from '../guide/Guide.tsx';
export { PracticeEnd } from './PracticeEnd.tsx';
export { PracticeReady } from './PracticeReady.tsx';
export { PracticeTools } from './PracticeTools.tsx';
