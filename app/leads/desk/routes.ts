import { middleware, web } from '#start/kernel'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { answersInJson } from '#app/sites/answers_in_json'

const { LeadDesk, Leads, LeadNotes, LeadOfCall } = controllers.leads.desk

/** What the desk asks for and sends while it is open. */
router
  .group(() => {
    router.get('/list', [LeadDesk, 'list']).as('list')
    router.get('/figures', [LeadDesk, 'figures']).as('figures')
    router.get('/export.csv', [LeadDesk, 'export']).as('export')
    router.post('/', [Leads, 'add']).as('add')
    router.put('/several', [Leads, 'workSeveral']).as('several')
    router.post('/several/undo', [Leads, 'undoSeveral']).as('several.undo')
    router.get('/:lead/details', [Leads, 'details']).as('details')
    router.get('/:lead/earlier', [Leads, 'earlier']).as('earlier')
    router.put('/:lead/status', [Leads, 'setStatus']).as('status')
    router.put('/:lead/value', [Leads, 'setWorth']).as('value')
    router.put('/:lead/name', [Leads, 'rename']).as('name')
    router.put('/:lead/assignee', [Leads, 'assign']).as('assignee')
    router.post('/:lead/undo', [Leads, 'undo']).as('undo')
    router.post('/:lead/merge', [Leads, 'merge']).as('merge')
    router.post('/:lead/split', [Leads, 'split']).as('split')
    router.post('/:lead/notes', [LeadNotes, 'add']).as('notes')
    router.put('/:lead/notes/:note', [LeadNotes, 'edit']).as('notes.edit')
    router.post('/:lead/notes/:note/remove', [LeadNotes, 'remove']).as('notes.remove')
    router.post('/:lead/notes/:note/restore', [LeadNotes, 'restore']).as('notes.restore')
  })
  .prefix('/sites/:id/leads')
  .as('sites.leads')
  .use([answersInJson, ...web, middleware.auth()])

router
  .group(() => {
    router.get('/sites/:id/leads', [LeadDesk, 'show']).as('sites.leads')
    router.get('/sites/:id/leads/:lead', [LeadDesk, 'show']).as('sites.leads.lead')
    router.get('/sites/:id/calls/:call/lead', [LeadOfCall, 'show']).as('sites.calls.lead')
  })
  .use([...web, middleware.auth()])
