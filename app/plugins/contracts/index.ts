/** What a package with a plugin imports as `opsmantik/plugins`. Types, and nothing that is needed when it runs. */
export * from './plugin.js'
export type * from './scorer.js'
export type * from './matcher.js'
export type * from './enricher.js'
export type * from './classifier.js'
export type * from './destination.js'
export type * from './call_provider.js'
export type * from './attribution_model.js'
