import { type Component, defineAsyncComponent } from 'vue'
import { loadWords } from './load_words'

/** A component that is fetched when it is first shown, with its words. */
export function lazy<T extends Component>(load: () => Promise<{ default: T }>) {
  return defineAsyncComponent(async () => {
    const component = await load()
    await loadWords()
    return component
  })
}
