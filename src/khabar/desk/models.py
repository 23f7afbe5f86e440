"""The tables of the desk: what editors correct and decide, and the stories that were found."""

from khabar.desk.review.models import Correction as Correction
from khabar.desk.story.models import Bearing as Bearing
from khabar.desk.story.models import Story as Story
from khabar.desk.whois.models import Decision as Decision
