"""The doorstep of approvals: whoever has a link answers here, without an account."""

from django.urls import path

from baton.approvals.pages import answering, proofs

urlpatterns = [
    path("a/<str:token>", answering.answer, name="answer"),
    path("a/<str:token>/proofs/<int:proof_id>", proofs.proof, name="answer_proof"),
    path("a/<str:token>/proofs/<int:proof_id>/preview", proofs.preview, name="answer_preview"),
    path("a/<str:token>/proofs/<int:proof_id>/pages/<int:number>", proofs.page, name="answer_page"),
    path("a/<str:token>/proofs/<int:proof_id>/mock-up", proofs.mock_up, name="answer_mock_up"),
]
