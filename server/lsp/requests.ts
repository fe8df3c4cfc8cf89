/** All requests that the server answers, beside diagnostics, which it sends unasked as well. */
import { comparing } from './requests/comparing.js';
import { drafting } from './requests/drafting.js';
import { editing } from './requests/editing.js';
import { hierarchies } from './requests/hierarchies.js';
import { navigation } from './requests/navigation.js';
import { pages } from './requests/pages.js';
import { reading } from './requests/reading.js';
import type { Request } from './requests/request.js';
import { texts } from './requests/texts.js';

export const requests: readonly Request[] = [
  ...reading,
  ...navigation,
  ...hierarchies,
  ...editing,
  ...texts,
  ...drafting,
  ...pages,
  ...comparing,
];
