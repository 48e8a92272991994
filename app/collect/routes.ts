import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

/** The public door. No session, no shield, no body parser: nothing here belongs to a person. */
router.route('/api/sync', ['OPTIONS'], [controllers.collect.Sync, 'preflight']).as('sync.preflight')
router.post('/api/sync', [controllers.collect.Sync, 'store'])
