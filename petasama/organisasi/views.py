"""Choose the post in which one acts."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from petasama.organisasi.access import ActingRequest
from petasama.organisasi.middleware import SESSION_KEY


def ganti_peran(request: ActingRequest) -> HttpResponse:
    """Act in another of one's own appointments from now on; the session gets a new token."""
    chosen = request.POST.get("role", "")
    if chosen not in {str(post.pk) for post in request.penugasan_list}:
        raise Http404
    request.session[SESSION_KEY] = int(chosen)
    request.session.cycle_key()
    return redirect("beranda:beranda")
