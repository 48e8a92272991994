import { measureLearning } from './journeys.js'

export default (application, { siteId }) => measureLearning(application, siteId, 'markov')
