"""Who is who, by hand: two are one, or some articles mean somebody else."""
