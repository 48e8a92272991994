import { Exception } from '@adonisjs/core/exceptions'

export class GroupNameTaken extends Exception {
  static status = 409
  static code = 'E_GROUP_NAME_TAKEN'
  static message = 'There is a group of this name already.'
  help = 'Take another name, or put the sites into that group.'
}

export class TooManyGroups extends Exception {
  static status = 422
  static code = 'E_TOO_MANY_GROUPS'
  static message = 'A workspace has at most 200 groups.'
  help = 'Delete one that is not needed any more.'
}
