"""Who there is and what each may see: workspaces, members, teams, clients, projects."""
