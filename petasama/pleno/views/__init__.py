"""The pages of the plenary, in three files: the meeting, the scoring, the session; `bagian` holds their parts."""
