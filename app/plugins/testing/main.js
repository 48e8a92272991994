import { existsSync } from 'node:fs'

/** The door of `opsmantik/plugins/testing`, in a build and in a checkout that has only the sources. */
if (!existsSync(new URL('./index.js', import.meta.url))) await import('@poppinss/ts-exec')
const { default: testing } = await import('./index.js')

export const { checksOf, FIRST_EVENT, HOST } = testing
