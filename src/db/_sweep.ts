import { openDatabase } from './database.ts';
import { makeDemo } from './demo/make.ts';
import { remake } from './demo/remake.ts';
import { hurry } from './demo/remake.repository.ts';
import { examine } from '../audit/doctor.ts';
const STATES={a:['draft','submitted','returned','in_review','interview','deliberation','selected','reserve','deferred','closed','not_selected','ineligible','withdrawn','lapsed'],p:['proposed','nominated','waitlisted','offered','confirmed','active','completed','ended_early','no_show','turned_down','refused','expired','cancelled']};
const n=Number(process.argv[2]); 
for (const today of process.argv.slice(3)) {
 const url='/tmp/demo/sweep.sqlite'; const c0=process.cpuUsage(); const t=Date.now();
 await remake(url,false); const db=openDatabase(url); await db.outside(k=>hurry(k,'sqlite',true));
 try {
 const m=await makeDemo({db,auditKey:'x'.repeat(32),uploads:'/tmp/demo/up',mail:{baseUrl:'http://localhost:3000',mailFrom:'a@b.example',folder:'/tmp/demo/mail'},seed:'nosarara nosabatutu',today,applications:n});
 const c=process.cpuUsage(c0);
 const bad=(await examine({db:db.read,dialect:'sqlite',auditKeys:['x'.repeat(32)]})).filter(f=>f.violations);
 console.log(today,'wall',Date.now()-t,'cpu',(c.user+c.system)/1e6,'steps',m.steps,'ended',m.ended.join(),'missing',STATES.a.filter(s=>!m.applications[s]).join(),STATES.p.filter(s=>!m.placements[s]).join(),'doctor',bad.map(b=>b.key+':'+b.violations+':'+b.examples[0]).join());
 } catch(e) { console.log(today,'FAILED',e); }
 await db.close();
}
