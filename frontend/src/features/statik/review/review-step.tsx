import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { ListedState } from '#features/members/look/listed-state'
import { reviewQuery } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import { CriteriaJudged } from './criteria-judged'
import { ExpectationJudged } from './expectation-judged'
import { Revisits } from './revisits'

/** The service review: are customers satisfied, how long does it truly take, did it get better? */
export function ReviewStep() {
  const workspace = useWorkspace()
  const { service } = useWorkshop().design
  const query = useQuery({ ...reviewQuery(workspace, service.id), staleTime: 0 })
  return (
    <ListedState query={query}>
      {(review) => (
        <>
          <CriteriaJudged review={review} />
          <ExpectationJudged review={review} />
          <Revisits review={review} />
        </>
      )}
    </ListedState>
  )
}
