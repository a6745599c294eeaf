// Request Tracker with its own editors, CKEditor 4 and a text area: the same paths as at the other hosts (harness/paths.mjs).
import { mainPaths } from './harness/paths.mjs';

mainPaths('Request Tracker', { host: 'request_tracker' });
