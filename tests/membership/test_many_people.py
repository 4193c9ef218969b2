"""A house of two thousand people is looked through page by page."""

from baton.accounts.models import Member


def page(browser, **asked):
    answer = browser.get("/api/relay/members/page", asked)
    assert answer.status_code == 200, answer.json()
    return answer.json()


def test_two_thousand_people_come_page_by_page_each_once(agency, as_member):
    Member.objects.bulk_create(Member(workspace=agency.workspace, name=f"P {n % 700}") for n in range(2000))
    olga = as_member(agency.olga)
    names, after = [], None
    while True:
        told = page(olga, limit=200, **({"after": after} if after else {}))
        assert len(told["members"]) <= 200
        names += [(one["name"], one["id"]) for one in told["members"]]
        if (after := told["next"]) is None:
            break
    assert len(names) == len(set(names)) == Member.objects.filter(workspace=agency.workspace).count()
    assert names == sorted(names)


def test_somebody_is_found_by_a_part_of_their_name_in_any_case(agency, as_member):
    Member.objects.create(workspace=agency.workspace, name="Пётр Ильин")
    told = page(as_member(agency.anna), text="ильИН пё")
    assert [one["name"] for one in told["members"]] == ["Пётр Ильин"]


def test_an_address_finds_somebody_only_for_who_may_see_addresses(agency, as_member):
    address = agency.dasha.user.email
    Member.objects.filter(pk=agency.anna.pk).update(may_see_personal_data=False, may_administer=False)
    assert page(as_member(agency.anna), text=address)["members"] == []
    assert [one["id"] for one in page(as_member(agency.olga), text=address)["members"]] == [agency.dasha.id]


def test_a_guest_pages_through_those_they_see_and_nobody_else(agency, as_member):
    greta = as_member(agency.greta)
    seen = {one["id"] for one in greta.get("/api/relay/members").json()}
    assert {one["id"] for one in page(greta, limit=200)["members"]} == seen
