import type * as Declared from './main.js'
import { HOST } from '#app/plugins/testing/host'
import { FIRST_EVENT } from '#app/plugins/testing/facts'
import { checksOf } from '#app/plugins/testing/checks_of'

/** What a package imports as `opsmantik/plugins/testing`. It does not compile when it is not what `main.d.ts` promises. */
export default { checksOf, FIRST_EVENT, HOST } satisfies typeof Declared
