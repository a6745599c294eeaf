// SOGo with its own editor, CKEditor 4 in a dialog of its page: the paths of a new mail as at the other hosts (harness/paths.mjs).
import { mainPaths } from './harness/paths.mjs';

mainPaths('SOGo', { host: 'sogo', rows: [{ editor: 'html' }], answers: false });
