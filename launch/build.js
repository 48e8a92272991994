import { buildEverything } from './app/products.js'
import { launch } from './launcher.js'

/** `npm run build`: the whole application into build/, whether that is stale or not. */
await launch(async () => {
  await buildEverything()
  return 0
})
