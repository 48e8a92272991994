import router from '@adonisjs/core/services/router'
import { operations } from '#start/api'
import { registerOperations } from '#app/api/register_operations'
import { controllers } from '#generated/controllers'

registerOperations(operations)

router.get('/openapi.json', [controllers.api.document.OpenApi, 'show']).as('openapi')
