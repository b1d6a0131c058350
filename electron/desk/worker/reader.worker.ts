/** The reader's thread: where reports, the past and verification are read while the desk goes on. */
import { aloneJobs, jobs, slowJobs } from './jobs.ts';
import { serveJobs } from './serve.ts';

serveJobs(jobs, slowJobs, aloneJobs);
