import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { BoardTemplates } from './board-templates'
import { CardTemplates } from './card-templates'
import { ChecklistTemplates } from './checklist-templates'

/** What new cards, checklists and boards can begin with. */
export function TemplatesPanel() {
  const { data: seen } = useWorkspaceSeen()
  return (
    <>
      <CardTemplates />
      <ChecklistTemplates />
      {seen?.me.may_manage ? <BoardTemplates /> : null}
    </>
  )
}
