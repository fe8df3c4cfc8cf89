/** All requests that the server answers, beside diagnostics, which it sends unasked as well. */
import { editing } from './requests/editing.js';
import { hierarchies } from './requests/hierarchies.js';
import { navigation } from './requests/navigation.js';
import { reading } from './requests/reading.js';
import type { Request } from './requests/request.js';
import { texts } from './requests/texts.js';

export const requests: readonly Request[] = [...reading, ...navigation, ...hierarchies, ...editing, ...texts];
