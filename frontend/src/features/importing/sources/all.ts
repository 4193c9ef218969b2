import { hours } from './hours'
import { jira } from './jira'
import { kaiten } from './kaiten'
import { kaitenFolder } from './kaiten-folder'
import type { SourceKind } from './kind'
import { table } from './table'
import { trello } from './trello'

export const sources: readonly SourceKind[] = [trello, jira, kaiten, kaitenFolder, table, hours]
