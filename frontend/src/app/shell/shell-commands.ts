import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useCommands } from '#ui/commands/registry'
import { paletteCommand } from '../palette/palette'
import { housePlaces, workPlaces } from './places'
import { useNewCard } from './use-new-card'

export function useShellCommands({
  onHelp,
  onToggleNavigation,
  onPalette,
}: {
  onHelp: () => void
  onToggleNavigation: () => void
  onPalette: () => void
}) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const workspace = useWorkspace()
  const going = t`Go to`
  const newCard = useNewCard()
  useCommands([
    {
      id: paletteCommand,
      label: t`Go anywhere, do anything`,
      keys: 'mod+k',
      whileTyping: true,
      run: onPalette,
    },
    { id: 'help', label: t`Keyboard shortcuts`, keys: '?', run: onHelp },
    { id: 'navigation', label: t`Fold or unfold the navigation`, keys: '[', run: onToggleNavigation },
    {
      id: 'search',
      label: t`Search`,
      keys: '/',
      run: () => void navigate({ to: `/w/${workspace}/search` }),
    },
    // A board that is open has a command of its own, which knows where one stands.
    ...(newCard
      ? [
          {
            id: 'new-card',
            label: t`New card`,
            isEnabled: () => !/\/boards\/\d+$/.test(window.location.pathname),
            run: newCard,
          },
        ]
      : []),
    ...[...workPlaces, ...housePlaces].map(({ path, label, sequence }) => ({
      id: `go-${path}`,
      label: i18n._(label),
      group: going,
      sequence,
      run: () => void navigate({ to: `/w/${workspace}/${path}` }),
    })),
  ])
}
