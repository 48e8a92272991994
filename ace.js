/** Runs Ace from the TypeScript sources. In a build the same entry is `bin/console.js`. */
await import('@poppinss/ts-exec')
await import('./bin/console.js')
