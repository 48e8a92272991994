import type { HttpContext } from '@adonisjs/core/http'
import { startLearning } from '#app/learning/start_learning'
import { learningOverview } from '#app/learning/queries/learning_overview'
import LearningTransformer from '#app/learning/transformers/learning_transformer'

export default class LearningController {
  async show({ auth, params, inertia }: HttpContext) {
    const overview = await learningOverview(auth.getUserOrFail().id, params.id)
    return inertia.render('sites/learning', { learning: LearningTransformer.transform(overview) })
  }

  async train({ auth, params, response }: HttpContext) {
    await startLearning(auth.getUserOrFail(), params.id)
    return response.redirect(`/sites/${params.id}/scoring/learning`)
  }
}
