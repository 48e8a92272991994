import { ToldProblem } from '#app/shared/told_problem'

export class TemplateNameTaken extends ToldProblem {
  static status = 409
  static code = 'E_TEMPLATE_NAME_TAKEN'
  static message = 'There is a template of this name already.'
  static help = 'Take another name.'
  field = 'name'
}

export class TooManyTemplates extends ToldProblem {
  static status = 422
  static code = 'E_TOO_MANY_TEMPLATES'
  static message = 'A workspace has at most 50 templates.'
  help = 'Delete one that is not needed any more.'
}

export class StaleTemplate extends ToldProblem {
  static status = 409
  static code = 'E_STALE_TEMPLATE'
  static message = 'Somebody has changed this template meanwhile. Nothing of yours was saved.'
  help = 'Look at it as it is now, and change it again.'
}

export class StalePush extends ToldProblem {
  static status = 409
  static code = 'E_STALE_PUSH'
  static message = 'A site or the template has changed since you looked. Nothing was pushed.'
  help = 'Look at what would change now, and push again.'
}

export class PushDone extends ToldProblem {
  static status = 409
  static code = 'E_PUSH_DONE'
  static message = 'This push was taken back already, or belongs to a file.'
  help = 'What a file did is taken back on the page of the file.'
}
