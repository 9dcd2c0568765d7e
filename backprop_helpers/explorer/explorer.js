// Made from scripts/ by make explorer, sha256 39eb2032a2afa16fb8592b187900d2db0144a58acc0d9b8f1a1278a04b811c65
var explorer=(()=>{var on=Object.defineProperty;var ho=Object.getOwnPropertyDescriptor;var go=Object.getOwnPropertyNames;var bo=Object.prototype.hasOwnProperty;var wo=(n,t)=>{for(var e in t)on(n,e,{get:t[e],enumerable:!0})},xo=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let o of go(t))!bo.call(n,o)&&o!==e&&on(n,o,{get:()=>t[o],enumerable:!(s=ho(t,o))||s.enumerable});return n};var vo=n=>xo(on({},"__esModule",{value:!0}),n);var _i={};wo(_i,{arraySentence:()=>Me,arrayTexts:()=>Ne,cellText:()=>re,choose:()=>wn,close:()=>st,compute:()=>pt,depthWidget:()=>ao,
formatNumber:()=>T,fromStock:()=>Se,judge:()=>ue,nudge:()=>Le,openPage:()=>co,openPractice:()=>lo,openTrainer:()=>uo,otherNumbers:()=>Ye,
practiceWidget:()=>ro,readNumber:()=>Gt,run:()=>ut,runArrays:()=>Ut,sentence:()=>de,snapped:()=>pe,texts:()=>Qt,trainerWidget:()=>io,
widget:()=>oo});var $o={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},Gn="write a number, such as -0.5, 3\
/4 or 19*6";function Gt(n){let t=ko(n.trim()),e=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(e)return`${e}\
 is read in two ways: write ${e.replace(",",".")} or ${e.replace(",","")}`;let s=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],o=new rn(s),r=o.sum();return r===null||o.next!==void 0?Gn:Number.isFinite(r)?r:`${n.trim()} has no finite value: ${Gn}`}
var ko=n=>n.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,e,s)=>`(${e||0}+${s.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>$o[t]),rn=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:e}=this;
return e===void 0||!t.includes(e)?"":(this.place++,e)}sum(){let t=this.product();for(let e=this.take("+","-");e;e=this.take(
"+","-")){let s=this.product();t=t===null||s===null?null:e==="+"?t+s:t-s}return t}product(){let t=this.signed();for(let e=this.
take("*","/");e;e=this.take("*","/")){let s=this.signed();t=t===null||s===null?null:e==="*"?t*s:t/s}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let e=this.signed();return e!==null&&t==="-"?-e:e}power(){let t=this.atom();if(!this.
take("^"))return t;let e=this.signed();return t===null||e===null?null:t**e}atom(){if(this.take("(")){let e=this.sum();return this.
take(")")?e:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let e=this.atom();return e===
null?null:Math.sqrt(e)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var yo={Add:(n,t)=>n+t,Sub:(n,t)=>n-t,USub:n=>-n,Mult:(n,t)=>n*t,Div:(n,t)=>n/t,Pow:(n,t)=>n**t,Lt:(n,t)=>+(n<t),LtE:(n,t)=>+(n<=
t),Gt:(n,t)=>+(n>t),GtE:(n,t)=>+(n>=t),Eq:(n,t)=>+(n===t),NotEq:(n,t)=>+(n!==t),BitAnd:(n,t)=>n&t,BitOr:(n,t)=>n|t,BitXor:(n,t)=>n^
t};function pt(n,t,e){if(typeof n=="number")return n;if(typeof n=="string")return t[n];let[s,...o]=n;return(yo[s]??e[s])(
...o.map(i=>pt(i,t,e)))}var Q=n=>n.gate===null&&n.number!==null,at=n=>n.gate===null&&n.number===null,Kn=({nodes:n})=>n.flatMap((t,e)=>t.gate===null?
[]:[[e,t]]),Ot=n=>n.gate===null?n.name:`${n.name} = ${n.formula}`;function T(n,t=4){return Number.isNaN(n)?"nan":(n<0?"−":"")+Mo(Math.abs(n),t)}function Mo(n,t){if(!Number.isFinite(n))
return"∞";if(Number.isInteger(n)&&n<1e6)return String(n);let[e="",s]=n.toExponential(t-1).split("e"),o=Number(s);return-4<=
o&&o<6?Un(n.toFixed(Math.max(0,t-1-o))):`${Un(e)}e${o<0?"-":"+"}${String(Math.abs(o)).padStart(2,"0")}`}var Un=n=>n.includes(
".")?n.replace(/\.?0+$/,""):n,yt=n=>Number(T(n).replace("−","-")),It=(n,t)=>n===t||Math.abs(n-t)<=1e-12*Math.max(Math.
abs(n),Math.abs(t)),an=(n,t)=>It(n,yt(t))?"=":"≈",jt=n=>n.startsWith("−")?`(${n})`:n,dt=n=>n.length>1?`${n.slice(0,-1).
join(", ")} and ${n.at(-1)}`:n.join();function ut(n,t){let e=Rt(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let{gradients:o,steps:r,failure:i}=Oo(n,e,s,So(n,e,s));return{values:e,gradients:o,steps:s.concat(r),forwardSteps:s.length,
failure:i}}function Rt({nodes:n,gates:t},e,s){let o=new Array(n.length);return n.forEach((r,i)=>{let a=s?.get(i);if(a!==
void 0){o[i]=a;return}if(r.gate===null){o[i]=r.number??e[r.name];return}let c=No(r,o),l=c&&t[r.gate].value(...c);l!==null&&
Number.isFinite(l)&&(o[i]=l)}),o}function rt(n,t){let e=n[t];if(e===void 0)throw new Error(`The node ${t} has no number.`);
return e}function No(n,t){let e=[];for(let s of n.inputs){let o=t[s];if(o===void 0)return null;e.push(o)}return e}var wt=(n,t)=>n.
inputs.map(e=>rt(t,e));function So(n,t,e){let s=e.findIndex(a=>t[a.place]===void 0);if(s<0)return null;let{place:o,node:r}=e[s],
i=ln(n.gates,r.name,r.gate,wt(r,t));return{step:s+1,place:o,slope:!1,text:i}}function Oo(n,t,e,s){let{nodes:o,output:r,gates:i}=n,
a=new Array(o.length);a[r]=1;let c=[],l=s;for(let u=e.length-1;u>=0;u--){let{place:f,node:d}=e[u],p=[],k=[];if(c.push({place:f,
node:d,flows:p,missing:k}),l&&!l.slope)continue;let g=wt(d,t);for(let[h,m]of d.inputs.entries()){if(Q(o[m]))continue;let v=i[d.
gate].local[h](...g,rt(t,f)),y=rt(a,f)*v,x=a[m],$=x===void 0?y:x+y;if(Number.isFinite($)){a[m]=$,p.push({position:h,input:m,
local:v,downstream:y,first:x===void 0,total:$});continue}if(a[m]=NaN,k.push(m),l)continue;let S={position:h,name:o[m].name},
b=un(i,d.name,d.gate,g,S,rt(a,f),v);l={step:e.length+c.length,place:f,slope:!0,text:b}}}if(!l||l.slope)for(let u of o.keys())
a[u]??=0;return{gradients:a,steps:c,failure:l}}function ln(n,t,e,s){let r=Math.abs(n[e].value(...s))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return cn(t,e,s,qn(n[e],s,"")??r)}function un(n,t,e,s,o,r,i){
if(Number.isFinite(i))return cn(t,e,s,`the gradient of ${o.name} gets too large for a floating-point number`);let a=qn(n[e],
s,"abc"[o.position]),c=a?`finite slope for ${o.name}: ${a}`:`slope for ${o.name} that a floating-point number can hold`;
return cn(t,e,s,`it has a value there, but no ${c}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var qn=({domain:n},t,e)=>n.find(([s,,o])=>o===e&&!s(...t))?.[1],cn=(n,t,e,s)=>`The node ${n}\
 (${t}) got ${e.map(o=>T(o)).join(" and ")}: ${s}.`;var nt=n=>n.reduce((t,e)=>t*e,1);function Eo(n,t,e){let s=n.map(r=>{let i=e.indexOf(r);return i<0?0:[...e.slice(i+1)].reduce(
(a,c)=>a*(t.get(c)??1),1)}),o=[0];return n.forEach((r,i)=>{let a=t.get(r)??1;o=o.flatMap(c=>Array.from({length:a},(l,u)=>c+
u*s[i]))}),Int32Array.from(o)}function mt({inputs:n,result:t},e,s){let o=new Map;[...t].forEach((c,l)=>{o.set(c,s[l])}),
n.forEach((c,l)=>{[...c].forEach((u,f)=>{o.set(u,e[l][f])})});let r=[...new Set(n.join(""))].filter(c=>!t.includes(c)),i=[
...t,...r],a=nt(r.map(c=>o.get(c)??1));return{size:nt(s),terms:a,places:n.map(c=>Eo(i,o,c))}}function Nt({size:n,terms:t,
places:e},s){let o=new Array(n),[[r,i],[a,c]]=[s,e];for(let l=0,u=0;l<n;l++){let f=0;for(let d=0;d<t;d++,u++)f+=i?r[a[u]]*
i[c[u]]:r[a[u]];o[l]=f}return o}var Yn=new WeakMap;function ht(n){let t=Yn.get(n);return t||(t=n.map(e=>e.gate===null?null:Ao(e,n)),Yn.set(n,t)),t}function Ao({
inputs:n,shape:t,made:e},s){let o=n.map(r=>s[r].shape);if(e.places)return{ahead:{size:nt(t),terms:1,places:[Int32Array.from(
e.places)]},back:[]};if(e.pattern&&e.local!==void 0){let r={inputs:[e.pattern.result],result:e.pattern.inputs[0]};return{
ahead:mt(e.pattern,o,t),back:[mt(r,[t],o[0])]}}if(e.pattern&&e.back){let r=e.back.map((i,a)=>{let c=o.map((l,u)=>u===a?t:
l);return mt(i,c,o[a])});return{ahead:mt(e.pattern,o,t),back:r}}return{ahead:To(o,t),back:n.map(()=>null)}}function To(n,t){
let e="ij".slice(0,t.length),s=n.map(o=>{let r=t.length-o.length;return o.map((i,a)=>i===t[r+a]?e[r+a]:"uv"[a]).join("")});
return mt({inputs:s,result:e},n,t)}var ve=n=>Array.isArray(n)?n.flat():[n];function Xn(n,t){return t.length===0?n[0]:t.length===1?n:Array.from({length:t[0]},
(e,s)=>n.slice(s*t[1],(s+1)*t[1]))}var Kt=(n,t)=>t.length===2?`[${Math.floor(n/t[1])},${n%t[1]}]`:t.length===1?`[${n}]`:
"";function Ut(n,t){let e=fn(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let o=jo(n,e,s),i=n.nodes[n.output].shape.length===0?Ro(n,e,s,o):{gradients:[],steps:[],failure:o};return{values:e,...i,
steps:s.concat(i.steps),forwardSteps:s.length}}function fn(n,t,e){let s=ht(n.nodes),o=new Array(n.nodes.length);return n.
nodes.forEach((r,i)=>{let a=e?.get(i);if(a)o[i]=a;else if(r.gate===null)o[i]=r.number??ve(t[r.name]);else{let c=$e(r,o),
l=c&&Lo(n,r,s[i],c);l?.every(Number.isFinite)&&(o[i]=l)}}),o}function $e(n,t){let e=[];for(let s of n.inputs){let o=t[s];
if(!o)return null;e.push(o)}return e}function Lo({gates:n},{gate:t,made:e},s,o){let r=s?.ahead;if(e.places||e.back)return Nt(
r,o);if(e.pattern)return pn(t,r,o[0]);let{value:i}=n[t];return Array.from({length:r.size},(a,c)=>i(...ke(r,o,c)))}var ke=({
places:n},t,e)=>t.map((s,o)=>s[n[o][e]]),Jn=({size:n,terms:t,places:[e]},s)=>Array.from({length:n},(o,r)=>Array.from({length:t},
(i,a)=>s[e[r*t+a]])),pn=(n,t,e)=>Jn(t,e).map(s=>n==="max"?Math.max(...s):Io(s));function dn(n,t,{places:[e]},s,o,r){let i=Jn(
t,s).map((a,c)=>a.filter(l=>l===o[c]).length);return s.map((a,c)=>pt(n,{a,b:i[e[c]],y:o[e[c]]},r))}function Io(n){let t=Math.
max(...n);return t+Math.log(n.reduce((e,s)=>e+Math.exp(s-t),0))}function jo(n,t,e){let s=e.findIndex(p=>t[p.place]===void 0);
if(s<0)return null;let{place:o,node:r}=e[s],i={step:s+1,place:o,slope:!1};if(r.made.pattern||r.made.places)return{...i,text:`\
The node ${r.name} (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let a=ht(
n.nodes)[o]?.ahead,c=$e(r,t),{value:l}=n.gates[r.gate],u=Array.from({length:a.size},(p,k)=>ke(a,c,k)),f=u.findIndex(p=>!Number.
isFinite(l(...p))),d=ln(n.gates,`${r.name}${Kt(f,r.shape)}`,r.gate,u[f]);return{...i,text:d}}function Ro(n,t,e,s){let{nodes:o,
output:r}=n,i=new Array(o.length);i[r]=[1];let a=[],c=s;for(let{place:l,node:u}of[...e].reverse()){let f=[],d=[];a.push(
{place:l,node:u,flows:f,missing:d});let p=i[l];if(!(c&&!c.slope||!p))for(let[k,g]of u.inputs.entries()){let h=o[g];if(h.
gate===null&&h.number!==null)continue;let{downstream:m,local:v}=Co(n,l,u,k,t,p),y=i[g],x=y?y.map((S,b)=>S+m[b]):m;if(i[g]=
x.map(S=>Number.isFinite(S)?S:NaN),x.every(Number.isFinite)){f.push({position:k,input:g,local:v,downstream:m,first:y===void 0,
total:x});continue}if(d.push(g),c)continue;let $=Po(n,l,u,k,t,p,v);c={step:e.length+a.length,place:l,slope:!0,text:$}}}return(!c||
c.slope)&&o.forEach((l,u)=>{i[u]??=new Array(nt(l.shape)).fill(0)}),{gradients:i,steps:a,failure:c}}function Co(n,t,e,s,o,r){
let{made:i,inputs:a}=e,c=ht(n.nodes)[t],l=$e(e,o),u=c.ahead,f=c.back[s];if(i.places){let g=new Array(nt(n.nodes[a[0]].shape)).
fill(0);return i.places.forEach((h,m)=>{g[h]+=r[m]}),{downstream:g,local:null}}if(f&&i.back){let g=l.map((h,m)=>m===s?r:
h);return{downstream:Nt(f,g),local:null}}let d=o[t];if(f&&i.local!==void 0){let g=dn(i.local,u,f,l[0],d,n.functions),[h]=f.
places;return{downstream:g.map((m,v)=>r[h[v]]*m),local:g}}let p=n.gates[e.gate].local[s],k=d.map((g,h)=>p(...ke(u,l,h),g));
return{downstream:k.map((g,h)=>r[h]*g),local:k}}function Po(n,t,e,s,o,r,i){let a=n.nodes[e.inputs[s]].name;if(!i||e.made.
pattern)return`The node ${e.name} (${e.gate}): the gradient of ${a} gets too large for a floating-point number.`;let c=ht(
n.nodes)[t]?.ahead,l=$e(e,o),u=Math.max(0,i.findIndex((k,g)=>!Number.isFinite(k*r[g]))),f=Kt(u,e.shape),d=ke(c,l,u),p={position:s,
name:`${a}${f}`};return un(n.gates,`${e.name}${f}`,e.gate,d,p,r[u],i[u])}var Fo=5,zo=5,_o=8,Zn=32,Qn=128,ts={negative:[47,143,208],positive:[224,112,26]},hn=n=>({rows:n.length===2?n[0]:1,columns:n.
at(-1)??1}),Wo=({rows:n,columns:t})=>Math.max(n,t)<=Fo;function ye(n,t,e,s,o){let[r,i]=[hn(s),`${t}:${e}`],a=o.reduce((c,l)=>Number.
isNaN(l)?c:Math.max(c,Math.abs(l)),0);if(!Wo(r)){n[`image:${i}`]=Do(r,o,a),n[`low:${i}`]=T(-a,2),n[`high:${i}`]=T(a,2);return}
o.forEach((c,l)=>{let u=`${i}${Kt(l,s)}`;n[u]=re(c),n[`tint:${u}`]=Bo(c,a)})}function re(n){if(Number.isNaN(n))return"–";
let t=T(n,2);return t.replace("−","").length<=zo?t:T(n,1).replace(/0\.000(\d)/,"$1e-04")}function Bo(n,t){let e=es(n,t,
_o);return e?`${e>0?"p":"n"} l${Math.abs(e)}`:""}function es(n,t,e){let s=Number.isNaN(n)||!t?0:n/t,o=Math.floor(Math.abs(
s)*e+.5);return s>0?o:-o}function Do(n,t,e){let s=document.createElement("canvas");s.width=Math.min(n.columns,Qn),s.height=
Math.min(n.rows,Qn);let o=s.getContext("2d");if(!o)return"";let r=o.createImageData(s.width,s.height);return Ho(n,t,s).forEach(
(i,a)=>{let c=es(i,e,Zn),l=c<0?ts.negative:ts.positive;r.data.set([...l,Math.round(255*Math.abs(c)/Zn)],4*a)}),o.putImageData(
r,0,0),s.toDataURL()}function Ho({rows:n,columns:t},e,{width:s,height:o}){if(s===t&&o===n)return e;let r=new Array(s*o).
fill(0),i=new Array(s*o).fill(0);return e.forEach((a,c)=>{let[l,u]=[Math.floor(c/t),c%t],f=Math.floor(l*o/n)*s+Math.floor(
u*s/t);r[f]+=Number.isNaN(a)?0:a,i[f]++}),r.map((a,c)=>a/i[c])}var it=n=>n.gate===null&&n.number!==null,xt=n=>n.gate===null&&n.number===null,gn=n=>!it(n)||n.shape.length>0;function Me(n,t,e){
let{values:s,steps:o,failure:r}=t;if(e===0)return"The inputs are given.";if(r&&e>=r.step)return r.text;if(e>o.length)return Go(
n,t);let{place:i,node:a,flows:c}=o[e-1];if(c)return a.backward;let l=a.shape.length?"":` = ${T((s[i]??[])[0])}`;return`${a.
forward}${l}.`}var Vo=6;function Go(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{name:r,shape:i}=s[o],a=s.flatMap(
(l,u)=>n.gradients&&xt(l)?[`∂${r}/∂${l.name} ${ns(l.shape,e[u]??[])}`]:[]),c=`${r} ${ns(i,t[o]??[])}.`;return a.length?
`${c} Gradients: ${dt(a)}.`:c}function ns(n,t){if(!n.length)return`= ${T(t[0])}`;let e=n.join("×");if(t.length<=Vo)return`\
(${e}: ${t.map(i=>T(i)).join(", ")})`;let s=t.reduce((i,a)=>i+a,0),[o,r]=[Math.min(...t),Math.max(...t)];return`(${e}: s\
um ${T(s)}, from ${T(o)} to ${T(r)})`}function Ne(n,t,e){let{nodes:s}=n,{values:o,steps:r,failure:i}=t,a=r.slice(0,e),c={},
l=new Set(a.map(f=>f.place));s.forEach((f,d)=>{let p=o[d];p&&gn(f)&&(f.gate===null||l.has(d))&&ss(c,"value",f,p)});for(let{
node:f,flows:d}of a)for(let p of d??[])Ko(c,s,f,p);for(let[f,d]of bn(n,t,e))it(s[f])||(c[`partial:${s[f].name}`]="∂",ss(
c,"gradient",s[f],d));i&&!i.slope&&e>=i.step&&!s[i.place].shape.length&&(c[`value:${s[i.place].name}`]="undefined");let u=e>
r.length?void 0:a.at(-1);return u&&(c[`node:${u.node.name}`]="now",u.node.inputs.forEach((f,d)=>{(!u.flows||!it(s[f]))&&
(c[`edge:${u.node.name}:${d}`]=u.flows?"now back":"now")})),c}function Ko(n,t,e,{position:s,input:o,local:r,downstream:i}){
let{shape:a}=t[o],[c,l]=[`local:${e.name}:${s}`,`downstream:${e.name}:${s}`];e.shape.length||a.length||!r?(n[c]=e.flows[s],
n[l]=a.join("×")):(n[c]=`× ${T(r[0])}`,n[l]=`= ${T(i[0])}`)}function ss(n,t,e,s){e.shape.length?ye(n,t,e.name,e.shape,
s):n[`${t}:${e.name}`]=Number.isNaN(s[0])?"undefined":T(s[0])}function bn({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map,c=!r||r.slope;i>o&&c&&e.length&&a.set(t,[1]);for(let{flows:l,missing:u}of s.slice(0,i)){for(let{
input:f,total:d}of l??[])a.set(f,d);for(let f of u)a.set(f,e[f])}return i>s.length&&c&&e.length&&n.forEach((l,u)=>{xt(l)&&
a.set(u,e[u])}),a}var Uo=.6180339887,qo=.7548776662;function wn(n,{level:t,about:e,seed:s},o,r){let i=Yo(n,o,r);i.set(e,(i.get(e)??0)+1);let a=[
...i.values()].reduce((u,f)=>u+f,0),c=((n.length+1)*Uo+s*qo)%1*a,l=0;for(let[u,f]of i)if(l+=f,c<l)return{level:os(n,t,o),
about:u};return{level:os(n,t,o),about:e}}function os(n,t,{up:e,down:s,many:o,lowest:r,highest:i}){let a=t,c=0;for(let{tries:l}of n)
l===1?c=Math.max(c,0)+1:l>1&&l<o?c=0:c=Math.min(c,0)-1,!(c!==e&&c!==-s)&&(a=Math.min(Math.max(a+Math.sign(c),r),i),c=0);
return a}function Yo(n,t,e){let s=new Map,o=new Map;for(let i of n){for(let a of i.made.filter(c=>e.includes(c)))s.set(a,
(s.get(a)??0)+1),o.set(a,0);for(let a of i.trains)!i.tries||!s.has(a)||i.made.includes(a)||(o.set(a,o.get(a)+1),o.get(a)===
t.avoided&&s.delete(a))}let r=n.at(-1)?.made??[];return new Map([...s].map(([i,a])=>[i,a*(r.includes(i)?2:1)]))}function Se(n,t,e,s,o){
let r=wn(t,e,s,o),i=({key:a,level:c,trains:l})=>{let u=Math.abs(c-r.level),f=l.includes(r.about)||r.about===e.about;return[
Math.max(u,1),t.filter(d=>d.key===a).length,+!f,u]};return n.map(a=>({problem:a,rank:i(a)})).reduce((a,c)=>{let l=c.rank.
findIndex((u,f)=>u!==a.rank[f]);return l>=0&&c.rank[l]<a.rank[l]?c:a}).problem}var xn=5001e-7,Xo=1e-12,Jo=1e4,Oe=.02,st=(n,t,e=.01)=>rs(t)&&Number.isInteger(n)?n===t:vn(n,t,xn)||Math.abs(n-t)<=Xo*e,vn=(n,t,e)=>n===
t||[n,t].every(Number.isFinite)&&Math.abs(n-t)<=e*Math.max(Math.abs(n),Math.abs(t)),rs=n=>Number.isInteger(n)&&Math.abs(
n)<Jo,is=(n,t)=>Math.abs(n-t)<Oe*Math.abs(t),as=(n,t)=>Number.isFinite(t)&&!rs(t)&&[2,3].some(e=>vn(n,Number(t.toPrecision(
e)),1e-6)),Zo=(n,t)=>as(n,t)||!It(yt(t),t)&&vn(n,t,Oe);function ie(n){return n.every(t=>as(...t))?"Close, but rounded to\
o far: give four significant figures.":n.every(t=>Zo(...t))?"Close. Were numbers rounded before the end? Keep all figure\
s, and round only the last number, to four.":""}function w(n,t,e={},s=""){return cs(n,document.createElement(t),e,s)}function B(n,t,e={},s=""){return cs(n,document.createElementNS(
"http://www.w3.org/2000/svg",t),e,s)}function cs(n,t,e,s){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.
textContent=s,n.append(t),t}function P(n,t){n.textContent!==t&&(n.textContent=t)}var Qo=12.5;function Ct(n,t,e){t.style.
fontSize=`${Qo*e/(n.parentElement?.clientWidth||e)}px`}var tr=22,er=.75,nr=14;function sr(n,t){let e=t.getTotalLength(),s=[.5,.4,.6,.3,.7,.2,.8].map(r=>t.getPointAtLength(r*e)),
o=({x:r,y:i})=>Math.min(...n.map(a=>Math.hypot((r-a.x)/1.5,i-a.y)),nr);return s.reduce((r,i)=>o(i)>o(r)?i:r)}function Ee(n){
let e=[...n.querySelectorAll('g[data-k^="edge:"] > text')].filter(o=>o.textContent).map(o=>new DOMPoint(Number(o.getAttribute(
"x")),Number(o.getAttribute("y"))-5)),s=[...n.querySelectorAll('g[data-k^="edge:"]')].map(o=>{let r=o.querySelector("pat\
h"),i=B(o,"path",{class:"band",d:r.getAttribute("d")??""});o.prepend(i);let{x:a,y:c}=sr(e,r),l=B(o,"text",{class:"sign",
x:a,y:c+5,"text-anchor":"middle"});return{key:(o.getAttribute("data-k")??"").slice(5),band:i,sign:l}});return{show(o){let r=new Map;
for(let{node:a,flows:c}of o??[])for(let l of c??[])r.set(`${a.name}:${l.position}`,l);let i=Math.max(1,...[...r.values()].
map(({downstream:a})=>Math.abs(a)));for(let{key:a,band:c,sign:l}of s){let{downstream:u=0,isMixed:f=!1}=r.get(a)??{},d=u?
Math.max(er,tr*Math.abs(u)/i):0;c.style.strokeWidth=`${d.toFixed(2)}px`,c.classList.toggle("negative",u<0),P(l,f?"±":u>
0?"+":u<0?"−":r.has(a)?"0":"")}}}}function Ae(n,t){let e=!1;n.addEventListener("pointerdown",o=>{let{clientX:r,pointerId:i,button:a}=o,c=a===0?t(o):null;if(!c)
return;let l=f=>{let d=f.clientX-r;!e&&Math.abs(d)<4||(e||n.setPointerCapture(i),e=!0,c(d))},u=()=>{e=!1,n.removeEventListener(
"pointermove",l);for(let f of["pointerup","pointercancel"])n.removeEventListener(f,u)};n.addEventListener("pointermove",
l);for(let f of["pointerup","pointercancel"])n.addEventListener(f,u)});let s=o=>e&&o.cancelable&&o.preventDefault();n.addEventListener(
"touchmove",s,{passive:!1})}var ls=30;function Te(n,t){let e=w(n,"div",{class:"bp-frame"}),s=w(e,"div",{class:"bp-picture",...t}),o=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let i=s.scrollWidth-s.clientWidth;e.classList.toggle("bp-more-before",s.scrollLeft>
1),e.classList.toggle("bp-more-after",s.scrollLeft<i-1),e.style.setProperty("--bp-scrollbar",`${s.offsetHeight-s.clientHeight}\
px`)}return s.addEventListener("scroll",r,{passive:!0}),{element:s,resize:r,reveal(i,a=!1){let{left:c,width:l}=s.getBoundingClientRect(),
u=l/s.offsetWidth||1,f=i.map(h=>{let m=h.getBoundingClientRect();return[(m.left-c)/u-ls,(m.right-c)/u+ls]}),d=[Math.min(
...f.map(([h])=>h)),Math.max(...f.map(([,h])=>h))],[p,k]=d[1]-d[0]<=s.clientWidth?d:f[0],g=p<0?p:Math.max(0,k-s.clientWidth);
g&&s.scrollBy({left:g,behavior:a||o.matches?"instant":"smooth"})}}}function Et(n,t,e=()=>{},s=()=>""){let o=w(n,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=w(n,"output",
{class:"bp-wrong"});function i(l){l?o.setAttribute("aria-invalid","true"):o.removeAttribute("aria-invalid"),P(r,l)}function a(){
let l=Gt(o.value),u=typeof l=="string"?l:s(l);return i(u),u?null:Number(l)}function c(l){o.value=T(l),i("")}return o.addEventListener(
"change",()=>{let l=a();l!==null&&e(l)}),o.addEventListener("keydown",l=>l.stopPropagation()),{element:o,get:a,set:c}}function $n({nodes:n,kinks:t,functions:e},s,o){let r=n[o];if(r.gate===null||s[o]===void 0||!Object.hasOwn(t,r.gate))return[];
let[i,a,c]=wt(r,s);return t[r.gate].map(l=>Math.sign(pt(l,{a:i,b:a,c,y:Number(s[o])},e)))}var ae=(n,t,e)=>$n(n,t,e).includes(
0);function us(n,t,e,s){for(let o of s){let{name:r}=n.nodes[o],i=$n(n,e,o);if($n(n,t,o).findIndex((c,l)=>c*i[l]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(ae(n,t,o))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var or=6;function qt(n,t,e){let s=w(n,"input",{type:"range",...t}),o=!1,[r,i,a]=[0,"",""],c=()=>e(s.valueAsNumber);s.addEventListener(
"pointerdown",({pointerType:u,clientX:f})=>{o=u==="touch",[r,i,a]=[f,s.value,s.value]}),s.addEventListener("pointermove",
({clientX:u})=>{Math.abs(u-r)>or&&l()}),s.addEventListener("pointerup",l),s.addEventListener("pointercancel",()=>{o=!1}),
s.addEventListener("input",()=>{if(!o)return c();a=s.value,s.value=i});function l(){o&&(o=!1,a!==i&&(s.value=a,c()))}return s}var Yt=[...Array(16).keys()].flatMap(n=>[1,5,2].map(t=>+`${t}e-${n+(t>1?1:0)}`)),fs=.1,kn=.1,rr=1e-12,ir=1e-6,ar=.001,cr=100;
function Le(n,t,e,s,o){let{nodes:r,gates:i}=n,a=e.values[s],[c,l]=[new Array(r.length),new Array(r.length)];if(a===void 0)
return{moved:c,promised:l,after:l};let u=Rt(n,t,new Map([[s,a+o]]));return l[s]=o,r.forEach((f,d)=>{let[p,k]=[e.values[d],
u[d]];if(f.gate!==null&&d!==s&&p!==void 0){let g=wt(f,e.values);for(let[h,m]of f.inputs.entries()){let v=l[m];v!==void 0&&
(l[d]=(l[d]??0)+v*i[f.gate].local[h](...g,p))}}l[d]!==void 0&&p!==void 0&&k!==void 0&&(c[d]=k-p)}),{moved:c,promised:l,after:u}}
var ps=(n,t)=>Math.abs(n-t)<=rr*Math.abs(t)?0:n-t,ce=n=>`${n>0?"+":""}${T(n)}`;function Ie(n,t,e){let{nodes:s,output:o}=t,
r=w(n,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),i=w(r,"div",{class:"bp-heading"}),a=w(r,"di\
v",{class:"bp-slider"});w(a,"span",{},"ε");let c={min:0,max:Yt.length-1,step:1},l=qt(a,{...c,"aria-label":"size of ε"},
x=>m(Math.sign(k)*Yt[Yt.length-1-x])),u=Et(a,{"aria-label":"ε, typed"},m,x=>x?"":"a nudge by 0 moves nothing: write ano\
ther number"),f=w(w(r,"div",{class:"bp-wide"}),"table"),d=w(r,"p",{role:"status","aria-live":"polite"}),p=w(r,"p",{class:"\
bp-open"},"Pull the chosen box to the left or right");w(p,"span",{class:"bp-by-keys"},", or press + and − on it"),p.append(
".");let k=fs,g="",h=[];function m(x){v(x),e()}function v(x){k=x;let $=Math.abs(x),S=Yt.reduce((b,M)=>Math.abs(Math.log(
M/$))<Math.abs(Math.log(b/$))?M:b);l.value=String(Yt.length-1-Yt.indexOf(S)),l.setAttribute("aria-valuetext",T(x)),u.set(
x)}r.addEventListener("keydown",x=>x.stopPropagation()),v(fs);function y(x){g=s[x].name,f.replaceChildren();let $=w(f,"t\
r"),S=`∂node/∂${s[x].name} · ε`;for(let M of["node","really moves by",S,"left over"])w($,"th",{scope:"col"},M);let b=new Set(
[x]);s.forEach((M,O)=>{M.gate!==null&&M.inputs.some(N=>b.has(N))&&b.add(O)}),h=[...b].map(M=>{let O=w(f,"tr",M===o?{class:"\
bp-total"}:{});return w(O,"th",{scope:"row"},s[M].name),{place:M,cells:[0,1,2].map(()=>w(O,"td"))}})}return{get:()=>k,set:m,
toggle(x){r.hidden=!x},show(x,{moved:$,promised:S,after:b},{values:M},O){g!==s[x].name&&y(x);let[N,E]=[s[x].name,s[o].name];
P(i,`${N} is nudged by ε = ${T(k)}`);for(let{place:z,cells:H}of h){let[_,I]=[$[z],S[z]],W=I!==void 0&&Number.isFinite(I);
P(H[0],_===void 0?"undefined":ce(_)),P(H[1],O?W?ce(I):"undefined":"?"),P(H[2],O?W&&_!==void 0?ce(ps(_,I)):"–":"?")}let F=h.
flatMap(({place:z})=>ps(Number($[z]),Number(S[z]))?[z]:[]),C=O?us(t,M,b,F):"";P(d,lr(N,E,k,$[o],S[o],O,x===o,C))}}}function lr(n,t,e,s,o,r,i,a){
if(i)return"A nudge of the output is the change of the output.";if(o===void 0)return s===void 0?"":`${t} does not depend\
 on ${n}.`;if(s===void 0)return`With this nudge ${t} has no value.`;let c=`${t} moves by ${T(s)}`;if(!r)return`${c}.`;if(!Number.
isFinite(o))return`${c}. There is no gradient to promise anything.`;let l=Math.abs(e)<ir&&Math.abs(s-o)>ar*Math.abs(o),f=a&&
!l?` ${a}`:l?" So small a nudge is lost in the rounding of the numbers.":"";return`${c}. The gradient ∂${t}/∂${n} = ${T(
o/e)} promises ${T(o)}.${f}`}function je(n,t,e){let s=o=>{let r=Math.round(o*100)/100;r&&e(r)};Ae(n,({pointerType:o})=>o===
"touch"&&!(t()&&n.classList.contains("chosen"))?null:r=>s(r/cr)),n.addEventListener("keydown",o=>{let{key:r,altKey:i,ctrlKey:a,
metaKey:c}=o,l={"+":1,"-":-1,"−":-1}[r];if(!l||i||a||c)return;let u=t()+l*kn;s(Math.abs(u)<kn/2?u+l*kn:u),o.preventDefault(),
o.stopPropagation()})}var yn={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},ur=3;function Re(n){for(let t of n)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",e=>{let{key:s,altKey:o,ctrlKey:r,metaKey:i}=e;if(o||r||i)return;let a={
Home:n[0],End:n[n.length-1]},c=s in yn?fr(n,t,yn[s]):a[s];!c&&!(s in yn)||(c?.target.focus(),e.preventDefault(),e.stopPropagation())});
return{stopAt(t){for(let e of n)e.target.setAttribute("tabindex",e.place===t?"0":"-1")}}}function fr(n,t,[e,s]){let o=ds(
t),r,i=Number.POSITIVE_INFINITY;for(let a of n){let[c,l]=ds(a).map((d,p)=>d-o[p]),u=e*c+s*l,f=u+ur*Math.abs(e*l+s*c);u>1&&
f<i&&([r,i]=[a,f])}return r}function ds({outline:{x:n,y:t,width:e,height:s}}){return[n.baseVal.value+e.baseVal.value/2,t.
baseVal.value+s.baseVal.value/2]}var pr="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",dr=100,ms=6,mr=/^(value|gradient|partial|local|downstream|low|high):/,hr=["chosen","from","to","moved","righ\
t","wrong"];function hs(n,t,e){let{nodes:s}=t,o=Te(n,{role:"group","aria-label":`${t.title}. ${pr}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(x=>({key:x.getAttribute("data-k")??"",target:x})),a=i.filter(({key:x})=>/^(node|edge):/.test(x)),c=i.filter(
({key:x})=>mr.test(x)||/^(tint|image):/.test(x)),l=c.map(()=>""),u=a.flatMap(({key:x,target:$})=>{let S=s.findIndex(b=>gn(
b)&&`node:${b.name}`===x);return S<0?[]:[br($,S,s[S])]}),f=new Map(u.map(x=>[x.place,x])),d=Ee(r);for(let x of u)wr(x,$=>e.
choose($));let p=Re(u),k=B(r.querySelector("g"),"g",{class:"bp-frames"});for(let x of u)g(x);function g(x){let{target:$,
place:S}=x;$.setAttribute("role","button");let b=()=>gr(x);$.addEventListener("click",M=>e.choose(m(x,M)??b())),$.addEventListener(
"focus",()=>{e.choose(b()),o.reveal([x.outline])}),$.addEventListener("keydown",M=>{M.key==="Enter"&&(M.preventDefault(),
e.edit())}),$.addEventListener("pointermove",M=>e.point(m(x,M))),$.addEventListener("pointerleave",()=>e.point(null)),Ae(
$,M=>h(x,M)),je($,e.epsilon,M=>e.pull(S,M))}function h(x,$){let S=m(x,$);return!S||$.pointerType==="touch"&&!x.target.classList.
contains("chosen")||(e.choose(S),!e.isOpen(S))?null:($.stopImmediatePropagation(),b=>e.drag(S,b/dr))}function m({grids:x,
place:$},S){let{clientX:b,clientY:M}=S,O=k.getScreenCTM();if(!O)return null;let N=new DOMPoint(b,M).matrixTransform(O.inverse());
for(let[E,{x:F,y:C,across:z,down:H,rows:_,columns:I}]of Object.entries(x)){let[W,j]=[Math.floor((N.y-C)/H),Math.floor((N.
x-F)/z)];if(W>=0&&W<_&&j>=0&&j<I)return{kind:E,place:$,entry:W*I+j}}return null}let v=[];return{element:o.element,resize:o.
resize,width:r.viewBox.baseVal.width,flows:d,isMark:x=>s[x].shape.length>0&&!f.get(x)?.grids.value,reveal(x){let $=x.flatMap(
S=>f.get(S)?.outline??[]);$.length&&o.reveal($)},open(x,$){for(let I of u)I.target.classList.toggle("opened",I.place===x);
let S=x===null?void 0:f.get(x)?.outline;if(Object.assign(o.element.style,{minHeight:"",minWidth:""}),!S)return;let b=o.element.
getBoundingClientRect().width/o.element.offsetWidth||1,[M,O]=[S,r].map(I=>{let{x:W,y:j,width:L,height:G}=I.getBoundingClientRect();
return new DOMRect(W/b,j/b,L/b,G/b)});$.style.minWidth=`${M.width}px`;let{offsetWidth:N,offsetHeight:E}=$,F=(M.left+M.right)/
2-O.left,[C,z]=[M.top-O.top-E,M.bottom-O.top],H=z+E>O.height&&C>=0?C:z;$.style.left=`${Math.max(0,Math.min(F-N/2,O.width-
N))}px`,$.style.top=`${H}px`;let _={minHeight:`${H+E}px`,minWidth:`${Math.min(N,n.clientWidth)}px`};Object.assign(o.element.
style,_)},choose({kind:x,place:$,entry:S}){p.stopAt($);for(let b of u){let M=b.place===$;M&&Object.assign(b,{kind:x,entry:S}),
b.target.classList.toggle("chosen",M),b.target.setAttribute("aria-pressed",String(M))}},light(x){k.replaceChildren();for(let $ of hr){
let S=new Set;for(let{kind:b,place:M,entry:O}of x[$]??[]){let N=f.get(M)?.grids[b];if(!N){$!=="moved"&&!S.has(M)&&y(M,$),
S.add(M);continue}let[E,F]=[Math.max(N.across,ms),Math.max(N.down,ms)],C=N.x+(O%N.columns+.5)*N.across-E/2,z=N.y+(Math.floor(
O/N.columns)+.5)*N.down-F/2;B(k,"rect",{class:`bp-entry bp-entry-${$}`,x:C,y:z,width:E,height:F,rx:2})}}},show(x,$){c.forEach(
({key:b,target:M},O)=>{let N=x[b]??"";N!==l[O]&&(l[O]=N,b.startsWith("tint:")?M.setAttribute("class",`tint ${N}`):b.startsWith(
"image:")?M.setAttribute("href",N):M.textContent=N)});for(let b of v)b.classList.remove("now","back");let S=a.filter(({key:b})=>x[b]);
for(let{key:b,target:M}of S)M.classList.add(...x[b].split(" "));v=S.map(({target:b})=>b);for(let b of u){let M=$(b.place,
b.entry);M!==b.label&&b.target.setAttribute("aria-label",M),b.label=M}}};function y(x,$){let S=f.get(x)?.outline;if(!S)return;
let{x:b,y:M,width:O,height:N}=S,E={x:b.baseVal.value,y:M.baseVal.value,width:O.baseVal.value,height:N.baseVal.value};B(k,
"rect",{class:`bp-entry bp-entry-${$}`,...E,rx:4})}}var gr=({kind:n,place:t,entry:e})=>({kind:n,place:t,entry:e});function br(n,t,e){
let s=n.querySelector(".box"),o={};for(let r of["value","gradient"]){let i=n.querySelector(`[data-k="grid:${r}:${e.name}\
"]`);if(!i)continue;let{rows:a,columns:c}=hn(e.shape),[l,u,f,d]=[i.x,i.y,i.width,i.height].map(p=>p.baseVal.value);o[r]=
{x:l,y:u,across:f/c,down:d/a,rows:a,columns:c}}return{place:t,node:e,target:n,outline:s,grids:o,entry:0,kind:"value",label:""}}
function wr(n,t){let{values:e,gradients:s}={values:n.grids.value,gradients:n.grids.gradient};if(!e)return;let o=s!==void 0&&
s.y>e.y,[r,i]=[o?2:1,s&&!o?2:1];n.target.addEventListener("keydown",a=>{let{key:c,altKey:l,ctrlKey:u,metaKey:f}=a,d={ArrowRight:[
0,1],ArrowLeft:[0,-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(l||u||f||!(c in d))return;let[p,k]=d[c],g=n.kind==="gradient",h=Math.
floor(n.entry/e.columns)+(g&&o?e.rows:0)+p,m=n.entry%e.columns+(g&&!o?e.columns:0)+k;if(h<0||m<0||h>=r*e.rows||m>=i*e.columns)
return;let v=h%e.rows*e.columns+m%e.columns,y=h>=e.rows||m>=e.columns?"gradient":"value";t({kind:y,place:n.place,entry:v}),
a.preventDefault(),a.stopImmediatePropagation()})}var ct=(n,t)=>`${n.name}${Kt(t,n.shape)}`;var Ft=n=>({shape:[],entries:[n]}),Pt=(n,t)=>({shape:n,entries:new Array(nt(n)).fill(t)}),St=(n,t)=>n.length===t.length&&
n.every((e,s)=>e===t[s]),Mn=({entries:n})=>Math.max(0,...n.map(Math.abs).filter(t=>!Number.isNaN(t)));function gs(n,t){return n.
entries.every(Number.isFinite)?n:!t||!St(t.shape,n.shape)?null:{shape:n.shape,entries:n.entries.map((e,s)=>Number.isNaN(
e)?t.entries[s]:e)}}function Nn(n,t){let[e,s]=n.length>t.length?[t,n]:[n,t],o=[...new Array(s.length-e.length).fill(1),...e];
return o.some((r,i)=>r!==s[i]&&r!==1&&s[i]!==1)?null:o.map((r,i)=>r===1?s[i]:r)}function le({shape:n,entries:t},e){if(t.
length===nt(e))return t;let s=e.length-n.length,r={inputs:[n.map((i,a)=>i===e[s+a]?"ij"[s+a]:"uv"[a]).join("")],result:"\
ij".slice(0,e.length)};return Nt(mt(r,[n],e),[t])}function Ce(n,t,e){let s=t.map(r=>le(r,n)),o=Array.from({length:nt(n)},
(r,i)=>{let a=e(...s.map(c=>c[i]));return Number.isFinite(a)?a:NaN});return{shape:n,entries:o}}function Sn(n,t,e){let s=Nn(
n.shape,t.shape);if(!s)return null;let[o,r]=[le(n,s),le(t,s)];return{shape:s,entries:o.map((i,a)=>e(i,r[a]))}}var zt=(n,t)=>Sn(
n,t,(e,s)=>e*s);function bs(n,t,e,s){let o=t.shape.length?t:Pt(e,t.entries[0]);if(!St(o.shape,e))return null;let r=Pt(s,
0);return n.forEach((i,a)=>{r.entries[i]+=o.entries[a]}),r}function Pe(n,t,e){let s=new Map;for(let[a,{shape:c}]of t.entries()){
let l=n.inputs[a];if(l.length!==c.length)return null;for(let[u,f]of[...l].entries()){if((s.get(f)??c[u])!==c[u])return null;
s.set(f,c[u])}}for(let a of"uv")s.set(a,1);let o=[...n.result];if(o.some(a=>!s.has(a))){if(o.length!==e.length)return null;
for(let[a,c]of o.entries())s.has(c)||s.set(c,e[a])}let r=o.map(a=>s.get(a)??1),i=mt(n,t.map(a=>a.shape),r);return{shape:r,
entries:Nt(i,t.map(({entries:a})=>a))}}function ws({shape:n,entries:t},e){let[s,o]=n;if(typeof e=="object"&&"otherwise"in
e&&e.otherwise==="RESHAPED")return{shape:n,entries:t.map((i,a)=>t[a%o*s+Math.floor(a/o)])};let r=t.map((i,a)=>{for(let c=a+
o;c<s*o;c+=o)if(t[c])return 0;return+(i!==0)});return{shape:n,entries:r}}var J={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1,pattern:{},replacing:{}},xr=n=>Object.keys(
n).map(Number);function Mt(n){for(let t in n)return!1;return!0}var Xt=({local:n,upstream:t,times:e,pattern:s})=>xr({...n,
...t,...e,...s});function xs(n,t){let e=a=>Object.fromEntries(Object.entries(a).filter(([c])=>t.includes(Number(c)))),[s,
o,r,i]=[n.local,n.upstream,n.times,n.pattern].map(e);return{...n,local:s,upstream:o,times:r,pattern:i}}var vs=(n,t)=>({local:{
...n.local,...t.local},upstream:{...n.upstream,...t.upstream},times:{...n.times,...t.times},terms:{...n.terms,...t.terms},
added:{...n.added,...t.added},given:{...n.given,...t.given},pattern:{...n.pattern,...t.pattern},replacing:{...n.replacing,
...t.replacing},late:[...n.late,...t.late],start:n.start*t.start}),At=class{constructor(t,e,s){this.graph=t,this.mistakes=
e,this.kinks=new Map(e.kinks),this.values=s;let o=[...t.nodes.keys()].filter(i=>!Q(t.nodes[i])).reverse();this.nodes=o.map(
i=>t.nodes[i]),this.place=o;let r=new Map(o.map((i,a)=>[i,a]));this.output=r.get(t.output)??-1,this.edges=[],this.feeds=
o.map(()=>[]),this.into=o.map(()=>[]),this.nodes.forEach((i,a)=>{i.gate!==null&&i.inputs.forEach((c,l)=>{let u=r.get(c);
u!==void 0&&(this.feeds[u].push(this.edges.length),this.into[a].push(this.edges.length),this.edges.push({input:u,gate:a,
position:l}))})}),this.gate=this.edges.map(({gate:i})=>i),this.local=this.edges.map((i,a)=>this.localGradient(a)),this.known=
new Map,this.weight=1}isNegative(t){return this.local[t]<0}usualSlope(t){return this.local[t]}scales(t){return this.feeds.
map((e,s)=>e.map(r=>Math.abs(t[this.gate[r]]*this.local[r])).reduce((r,i)=>r+i,0)+ +(s===this.output))}isSame(t,e){return st(
t,e)}numberOf(t){return this.nodes.findIndex(e=>e.name===t)}names(t){return[...t].map(e=>this.nodes[e].name)}valueOf(t){
return rt(this.values,this.place[t])}localGradient(t,e){if(typeof e=="number")return e;let{gates:s}=this.graph,{gate:o,position:r}=this.
edges[t],i=this.nodes[o],a=wt(i,this.values),{value:c,local:l}=s[i.gate];return typeof e=="object"?"value"in e?this.valueOf(
e.value):(a[r]=this.valueOf(e.at),Fe(l[r](...a,Fe(c(...a))))):e===void 0?Fe(l[r](...a,this.valueOf(o))):this.formula(o,e)}formula(t,e){
let[s,o,r]=wt(this.nodes[t],this.values);return Fe(pt(this.mistakes.formulas[e],{a:s,b:o,c:r,y:this.valueOf(t)},this.graph.
functions))}slopes(t){let{gate:e,position:s}=this.edges[t],o=this.kinks.get(this.nodes[e].gate);if(!o?.at.some(i=>this.formula(
e,i)===0))return[this.local[t],this.local[t]];let r=o.interval[s].map(i=>this.formula(e,i));return[Math.min(...r),Math.max(
...r)]}run(t,e){return this.passBack(t,e??new Map)[0]}passBack(t,e){let s=[],o=[];return this.nodes.forEach((r,i)=>{let[
a,c]=this.gathered(i,t,o);s.push(a),o.push(c===void 0?this.answered(i,e,a):c)}),[s,o]}gathered(t,e,s){let o=this.feeds[t],
r=new Map(o.map(p=>[p,this.flow(p,e,s)])),i=p=>p.map(k=>r.get(k)),a=t===this.output?[this.startingWith(e.start)]:[],c=e.
terms[t]?.map(p=>this.product(p.map(k=>this.total(t,i(k))))),l=this.total(t,[...a,...c??i(o)]),u=o.filter(p=>!e.late.includes(
p)),f=u.length===o.length?void 0:this.total(t,[...a,...i(u)]),d=e.given[t];return d&&(f="laid"in d||"slope"in d&&d.slope===
this.output?l:void 0,l=this.given(d)),t in e.added&&(f??=l,l=this.total(t,[l,s[e.added[t]]])),[l,f]}startingWith(t){return t}answered(t,e,s){
return e.get(t)??s}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=o===null?1:s[o],i=e.local[t];if(typeof i==
"object"&&"otherwise"in i)return r+this.local[t];let a=t in e.local?this.localGradient(t,i):this.local[t];return r*a*(e.
times[t]??1)}total(t,e){return e.reduce((s,o)=>s+o,0)}product(t){return t.reduce((e,s)=>e*s,1)}given(t){if("value"in t)return this.
valueOf(t.value);if(!("slope"in t))return;let e=this.slopesOf(t.slope)[t.by];return t.times===1?e:this.product([e,this.startingWith(
t.times)])}slopesOf(t){let e=this.known.get(t);if(e)return e;let s=this.nodes.map((o,r)=>+(r===t));this.known.set(t,s);for(let o=t+
1;o<s.length;o++)for(let r of this.feeds[o])s[o]+=s[this.gate[r]]*this.local[r];return s}below(t){let e=new Set([t]);for(let s of e)
for(let o of this.into[s])e.add(this.edges[o].input);return e}},Fe=n=>Number.isFinite(n)?n:NaN;var Jt=class extends At{constructor(t,e,s){super(t,e,s);let o=this.nodes.reduce((r,i,a)=>r+nt(this.shapeOf(a)),0);this.weight=
10+Math.floor(o/(10*this.nodes.length+1))}gateAt(t){return this.nodes[t]}shapeOf(t){return this.gateAt(t).shape}at(t){return{
shape:this.graph.nodes[t].shape,entries:this.values[t]}}valueOf(t){return this.at(this.place[t])}plans(t){let e=this.graph;
return ht(e.nodes)[this.place[this.gate[t]]]}localGradient(t,e){if(typeof e=="number")return Ft(e);if(typeof e=="object"){
if("value"in e)return this.valueOf(e.value);if("along"in e)return zt(this.local[t],this.local[e.along]);if("slopes"in e)
return{...this.local[t],entries:e.slopes}}let{gate:s,position:o}=this.edges[t],r=this.gateAt(s);if(r.made.local!==void 0)
return this.ofReduction(t,r,e!==void 0);if(On(r))return null;let i=r.inputs.map(d=>this.at(d)),a=this.valueOf(s),{value:c,
local:l}=this.graph.gates[r.gate];if(typeof e=="object"&&"at"in e){i[o]=this.valueOf(e.at);let d=Nn(i[o].shape,r.shape);
if(!d||!St(d,r.shape))return;a=Ce(r.shape,i,c)}if(typeof e!="string")return Ce(r.shape,[...i,a],l[o]);let u=this.mistakes.
formulas[e],f=[..."abc".slice(0,i.length),"y"];return Ce(r.shape,[...i,a],(...d)=>pt(u,Object.fromEntries(f.map((p,k)=>[
p,d[k]])),this.graph.functions))}ofReduction(t,{gate:e,shape:s,made:o},r){let i=this.valueOf(this.edges[t].input),a=o.pattern,
[c,l]=i.shape,u={i:["j",[l]],j:["i",[c]],uj:["iv",[c,1]],iv:["uj",[1,l]]},[f,d]=r?u[a.result]:[a.result,s],p=mt({inputs:a.
inputs,result:f},[i.shape],d),k=mt({inputs:[f],result:a.inputs[0]},[d],i.shape),g=pn(e,p,i.entries),h=dn(o.local,p,k,i.entries,
g,this.graph.functions);return{shape:i.shape,entries:h}}kinksAt(t){let{gate:e,position:s}=this.edges[t],o=this.gateAt(e),
r=On(o)?void 0:this.kinks.get(o.gate),i=new Map;if(o.made.local!==void 0&&o.gate==="max")for(let[l,u]of this.local[t].entries.
entries())u>0&&u<1&&i.set(l,[0,1]);if(!r)return i;let a=[...o.inputs.map(l=>this.at(l)),this.valueOf(e)].map(l=>le(l,o.shape)),
c=[..."abc".slice(0,o.inputs.length),"y"];for(let l=0;l<nt(o.shape);l++){let u=Object.fromEntries(c.map((p,k)=>[p,a[k][l]])),
f=p=>pt(this.mistakes.formulas[p],u,this.graph.functions);if(!r.at.some(p=>f(p)===0))continue;let d=r.interval[s].map(f);
Math.min(...d)<Math.max(...d)&&i.set(l,[Math.min(...d),Math.max(...d)])}return i}slopes(t){let[e]=this.kinksAt(t).values();
return e??[0,0]}usualSlope(t){let[e]=this.kinksAt(t).keys();return this.local[t].entries[e]}isNegative(t){return this.local[t].
entries.every(e=>e<0)}gathered(t,e,s){return t in e.replacing?[this.replaced(t,e.replacing[t],o=>this.flow(o,e,s)),void 0]:
super.gathered(t,e,s)}startingWith(t){return Ft(t)}answered(t,e,s){let o=e.get(t);return o?gs(o,s):s}total(t,e){return e.
length?e.reduce((s,o)=>s&&o&&Sn(s,o,(r,i)=>r+i)):Pt(this.shapeOf(t),0)}product(t){return t.includes(null)?null:t.reduce(
(e,s)=>e&&s&&zt(e,s))}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=o===null?this.start(t,e):s[o],i=r&&
this.along(t,e,r);return i&&t in e.times?zt(i,Ft(e.times[t])):i}start(t,e){let s=this.gateAt(this.gate[t]);return t in e.
pattern||!On(s)||!s.shape.length?Ft(1):Pt(s.shape,1)}along(t,e,s){let{gate:o,input:r,position:i}=this.edges[t],{made:a,shape:c,
inputs:l}=this.gateAt(o),u=this.shapeOf(r),f=e.pattern[t],d=e.local[t];if(a.back){let g=l.map((m,v)=>v===i?s:this.at(m));
if(typeof d=="object"&&"value"in d?g[1-i]=this.valueOf(d.value):d!==void 0&&g.length>1&&(g[1-i]=ws(g[1-i],d)),f)return Pe(
f,g,u);if(!St(s.shape,c))return null;let h=this.plans(t).back[i];return{shape:u,entries:Nt(h,g.map(({entries:m})=>m))}}if(a.
places)return bs(a.places,s,c,u);let p=d===void 0?this.local[t]:this.localGradient(t,d);if(!p)return null;let k=this.mistakes.
ones?.[t];if(d===void 0&&k!==void 0&&(p=Ft(k)),f)return Pe(f,[s,p],u);if(a.pattern&&St(s.shape,c)){let g=this.plans(t).back[0];
return zt({shape:u,entries:Nt(g,[s.entries])},p)}return zt(s,p)}replaced(t,e,s){let o=Pt(this.shapeOf(t),0);for(let r of e){
let i=s(r),{places:a}=this.gateAt(this.gate[r]).made;if(!i||!a)return null;for(let c of a)o.entries[c]=i.entries[c]}return o}given(t){
if(!("laid"in t))return super.given(t);let e=this.slopesOf(this.output)[t.laid];if(!e)return null;if(t.pattern){let i=Pe(
t.pattern,[e],[]);return i&&t.times!==1?zt(i,Ft(t.times)):i}let[s,o]=e.shape,r=e.entries.map((i,a)=>e.entries[a%s*o+Math.
floor(a/s)]);return{shape:e.shape,entries:r}}slopesOf(t){let e=this.known.get(t);if(e)return e;let s=[];return this.nodes.
forEach((o,r)=>{let i=this.feeds[r].filter(a=>this.gate[a]>=t);r===t?s.push(Pt(this.shapeOf(r),1)):s.push(this.total(r,i.
map(a=>this.flow(a,J,s))))}),this.known.set(t,s),s}scales(){let t=[];return this.feeds.forEach((e,s)=>{let o=e.map(r=>this.
largest(r,t[this.gate[r]]));t.push(o.reduce((r,i)=>r+i,0)+ +(s===this.output))}),t}largest(t,e){let{gate:s,position:o}=this.
edges[t],{made:r,inputs:i}=this.gateAt(s);if(!r.back)return e*(this.local[t]?Mn(this.local[t]):1);let{terms:a}=this.plans(
t).back[o],c=i.filter((l,u)=>u!==o).map(l=>Mn(this.at(l)));return e*a*c.reduce((l,u)=>l*u,1)}isSame(t,e){return t.every(
(o,r)=>Number.isNaN(o)||st(o,e.entries[r]))}},On=({made:n})=>!Mt(n);function $s(n,t,e){let s=new Map(n.edges.map((i,a)=>[a,n.kinksAt(a)]));for(let[i,a]of s)a.size||s.delete(i);if(!s.size)return[
J];let o=Math.max(2,...[...s.keys()].flatMap(i=>En(n,i).map(a=>a.length))),r=Array.from({length:o},(i,a)=>Object.fromEntries(
[...s].map(([c,l])=>[c,vr(n,c,l,a)])));return[J,...[{},...r].map(i=>$r(n,s,t,e,i))]}function En(n,t){if(n.gateAt(n.gate[t]).
made.local===void 0)return[];let[e]=n.plans(t).back[0].places,s=new Map;for(let o of n.kinksAt(t).keys())s.set(e[o],[...s.
get(e[o])??[],o]);return[...s.values()]}function vr(n,t,e,s){let o=[...n.local[t].entries];for(let[r,[i,a]]of e)o[r]=s>0!=
n.edges[t].position>0?a:i;for(let r of En(n,t))for(let[i,a]of r.entries())o[a]=+(i===Math.min(s,r.length-1));return{slopes:o}}
function $r(n,t,e,s,o){let r={...o},i=new Set;return n.feeds.forEach((a,c)=>{let l=a.filter(d=>t.has(d)&&!i.has(d)),u=e.
get(c);if(l.length!==1||!u)return;let[f]=l;r[f]=yr(n,f,u,r,s),i.add(f);for(let d of n.into[n.gate[f]]){let p=[...t.get(d)?.
values()??[]];d===f||!p.length||p.some(([k,g])=>k!==0||g!==1)||(i.add(d),r[d]=kr(n,d,r[f]))}}),{...J,local:r}}function kr(n,t,e){
let s=[...n.local[t].entries];for(let o of n.kinksAt(t).keys())s[o]=1-e.slopes[o];return{slopes:s}}function yr(n,t,e,s,o){
let r=n.local[t].entries,[i,a]=n.passBack({...J,local:s},o),c=g=>n.flow(t,{...J,local:g},a)?.entries??[],l=c(s),u=c({[t]:{
slopes:r.map(()=>1)}}),f=i[n.edges[t].input].entries,d=e.entries.map((g,h)=>g-f[h]+l[h]),p=[...r];for(let[g,[h,m]]of n.kinksAt(
t))u[g]&&!Number.isNaN(d[g])&&(p[g]=Math.min(m,Math.max(h,d[g]/u[g])));let k=g=>g.reduce((h,m)=>h+p[m],0);for(let g of En(
n,t)){let h=g.filter(y=>Number.isNaN(d[y])),m=Math.max(0,1-k(g.filter(y=>!h.includes(y))));for(let y of h)p[y]=m/h.length;
let v=k(g);for(let y of g)p[y]=v?p[y]/v:r[y]}return{slopes:p}}var An=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.
set(o,e[s])}),this.right=t.run(J),this.expected=t.run(J,this.answers),this.open=ks(t,new Map),this.bounds=ks(t,this.answers),
this.scale=t.scales(this.right)}get isOneNumber(){return Mr([...this.answers.values()])}answer(t){return this.answers.get(
t)??NaN}isRight(t){return this.isClose(t,this.right[t])}mayBeRight(t){let[e,s]=this.open[t],o=this.answer(t);return this.
isRight(t)||e<=o&&o<=s&&this.follows(t)}follows(t){let[e,s]=this.bounds[t],o=this.answer(t);return e<=o&&o<=s||this.isClose(
t,e)||this.isClose(t,s)}isClose(t,e){return st(this.answer(t),e,this.scale[t])}isNearby(t,e){return is(this.answer(t),e)}isUnchanged(t,e){
return st(e,this.expected[t],this.scale[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].map(
s=>e[s])}rounding(t){let e=(r,i)=>r.map(a=>[this.answer(a),i[a]]),s=t.filter(r=>!this.isRight(r)),o=t.filter(r=>!this.follows(
r));return ie(e(s,this.right))||ie(e(o,this.expected))}};function ks(n,t){let e=n.edges.map((r,i)=>n.slopes(i)),s=[];if(e.
every(([r,i])=>r===i)){for(let r of n.run(J,t))s.push([r,r]);return s}let o=[];return n.feeds.forEach((r,i)=>{let a=+(i===
n.output),c=a;for(let g of r){let h=o[n.gate[g]].flatMap(m=>e[g].map(v=>m*v));a+=Math.min(...h),c+=Math.max(...h)}s.push(
[a,c]);let l=t.get(i);o.push(l===void 0?[a,c]:[l,l]);let u=r.filter(g=>e[g][0]!==e[g][1]&&n.into[n.gate[g]].length===2),
[f]=u.length===1?o[n.gate[u[0]]]:[0];if(l===void 0||!f||c===a)return;let d=Math.min(1,Math.max(0,(l-a)/(c-a))),p=f>0?d:1-
d,k=n.into[n.gate[u[0]]].find(g=>g!==u[0])??NaN;e[k][0]===0&&e[k][1]===1&&(e[k]=[1-p,1-p])}),s}var Mr=n=>new Set(n).size===
1&&n.length>1&&(n.length>2||[-1,0,1].includes(n[0])),Tn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(
({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.set(o,{shape:t.shapeOf(o),entries:e[s]})}),this.right=t.run(J),this.expected=
t.run(J,this.answers),this.scale=t.scales(),this.open=this.fitting(new Map),this.bounds=this.fitting(this.answers),this.
isOneNumber=!1}fitting(t){let e=$s(this.way,this.answers,t).map(r=>this.way.run(r,t)),s=e.map(r=>[...this.answers.keys()].
filter(i=>this.isClose(i,r[i]))),o=Math.max(...s.map(r=>r.length));return e[s.findIndex(r=>r.length===o)]}answer(t){return this.
answers.get(t)}mayBeRight(t){return this.isClose(t,this.open[t])}follows(t){return this.isClose(t,this.bounds[t])}pairs(t,e,s){
if(!e||!s||!St(e.shape,s.shape))return null;let{shape:o,entries:r}=this.answer(t),i=St(o,e.shape)?r.map(Number.isNaN):[];
return e.entries.flatMap((a,c)=>i[c]?[]:[[a,s.entries[c]]])}isClose(t,e){return this.areClose(t,this.answer(t),e)}areClose(t,e,s){
return this.pairs(t,e,s)?.every(([o,r])=>st(o,r,this.scale[t]))??!1}isNearby(t,e){let s=xn*this.scale[t];return this.pairs(
t,this.answer(t),e)?.every(([r,i])=>Math.abs(r-i)<=Math.max(Oe*Math.abs(i),s))??!1}isUnchanged(t,e){return this.areClose(
t,e,this.expected[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].flatMap(s=>this.pairs(s,
e[s],e[s])?.map(([o])=>o)??[NaN])}rounding(t){let e=s=>t.flatMap(o=>{let r=this.expected[o]&&this.pairs(o,this.answer(o),
s[o]);return r?r.filter(([i,a])=>!st(i,a,this.scale[o])):[[0,1]]});return ie(e(this.right))||ie(e(this.expected))}},ys=(n,t)=>n instanceof
Jt?new Tn(n,t):new An(n,t);var Nr=.3,ze=4;function _e(n,t){let{misconceptions:e,places:s}=n.mistakes;return s.filter(({needs:r=[]})=>r.every(i=>t.includes(
i))).map(({code:r,node:i,wrong:a,words:c={},needs:l=[],unlikely:u=0,special:f,signed:d=[]})=>{let{rank:p,message:k,says_for:g,
one_of:h="",of_slope:m}=e[r],v=d.length>0&&d.every(y=>n.isNegative(y));return{code:r,node:i,wrong:{...J,...a},message:f??
Zt(k,c),oneOf:f?"":Zt(h,c),rank:p+(v?u-Nr:u),unlikely:u,needs:l,saysFor:g,ofSlope:f?void 0:m,explains:[]}})}var Zt=(n,t)=>n.
replace(/\{(\w+)\}/g,(e,s)=>t[s]??e);var Sr=15e4,Or=3e3,Er=4,We=class{constructor(t,e,s,o,{mistakes:r=[],rounded:i="",composed:a=!1}={}){this.way=t,this.answered=
e,this.wrong=s,this.errors=o,this.mistakes=r,this.rounded=i,this.composed=a}get first(){return this.errors.filter(t=>!this.
isBehind(t,this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.length&&this.wrong.some(e=>this.isBehind(
e,t))}isBehind(t,e){return e.some(s=>s!==t&&this.way.below(s).has(t))}doubtfulEdges(t){let e=this.answered.filter(s=>!this.
wrong.includes(s));return[...this.way.edges.keys()].filter(s=>{let o=this.way.below(this.way.edges[s].input);return o.has(
t)&&!e.some(r=>o.has(r))})}};function Ms(n,t){let e=ys(n,t),s=[...e.answers.keys()],o=s.filter(p=>!e.mayBeRight(p)),r=o.
filter(p=>!e.follows(p));if(!r.length)return null;let i=new Ln(e,r,o),a=i.alone(),c=new Map(r.map(p=>[p,e.rounding([p])]));
if(!a.length&&r.every(p=>c.get(p)))return new We(n,s,o,r,{rounded:e.rounding(r)||c.get(r[0])});let l=a.length?[]:i.composed(),
u=[a,l].find(p=>p.length)??i.some(),f=new Set(u.flatMap(({explains:p})=>p)),d=r.filter(p=>f.has(p)||!c.get(p));return new We(
n,s,o,d,{mistakes:u,composed:l.length>0})}var Ln=class{constructor(t,e,s){this.case=t,this.errors=e,this.way=t.way,this.
alike=e.length>1&&t.isOneNumber;let r=_e(this.way,[...t.answers.keys()]).filter(({needs:a,wrong:c})=>a.every(l=>!(l in c.
given)||s.includes(l))&&!(this.alike&&this.written(c).length===1));this.most=Math.floor(Sr/((this.way.edges.length+1)*this.
way.weight));let i=r.sort((a,c)=>a.rank-c.rank).slice(0,this.most);this.likely=i.filter(({unlikely:a})=>a<ze),this.others=
i.filter(({unlikely:a})=>a>=ze),this.fitting=this.fittingOf(this.likely)}written(t){return Object.keys(t.given).filter(e=>this.
case.answers.has(Number(e)))}alone(){let t=this.whole(this.fitting);if(t.length)return this.told(t);let e=[...this.fitting,
...this.fittingOf(this.others)],s=this.whole(e);if(s.length||this.alike)return this.told(s);let o=this.two(this.fitting);
return this.told(o.length?o:this.two(e))}composed(){let e=this.likely.filter(({wrong:i,rank:a})=>Mt(i.given)&&a<ze).filter(
({wrong:i})=>new Set(Xt(i).map(a=>this.way.gate[a])).size<2),s=[],o=0;for(let i of Ar(e)){if(++o>Math.min(Or,this.most))
break;this.cover(vs(i[0].wrong,i[1].wrong)).length===this.errors.length&&s.push(i)}let r=Math.min(...s.map(([i,a])=>i.rank+
a.rank));for(let i of[s,s.filter(([a,c])=>a.rank+c.rank===r)]){let a=i.flat();if(new Set(a.map(({code:c})=>c)).size<=Er)
return a.map(c=>({...c,explains:this.errors}))}return[]}some(){let t=this.alike?[]:this.fitting;return 2*new Set(t.flatMap(
({explains:s})=>s)).size>=this.errors.length?this.told(t):[]}fittingOf(t){return t.map(s=>({...s,explains:this.cover(s.wrong)})).
filter(({explains:s})=>s.length)}whole(t){let e=t.filter(({explains:o})=>o.length===this.errors.length),s=new Set(e.map(
({code:o})=>o));return[...e,...this.repeated(t).filter(({code:o})=>!s.has(o))]}cover(t){let{way:e}=this,s=this.case.answers,
o=new Set(this.errors),r=this.written(t).length>0,i=e.run(t,s),a=[];for(let c of s.keys()){if(this.case.isClose(c,i[c])||
this.case.isNearby(c,i[c])&&(a.length||(a=e.run(t)),this.case.isClose(c,a[c])))continue;if(!this.case.isUnchanged(c,i[c])||
!(r||this.errors.includes(c)))return[];o.delete(c)}return[...o]}repeated(t){return[...new Set(t.map(({code:e})=>e))].flatMap(
e=>{let s=t.filter(o=>o.code===e);return new Set(s.flatMap(({explains:o})=>o)).size===this.errors.length?s:[]})}two(t){let e=[
...new Map(t.map(({explains:o})=>[String(o),o]))],s=new Set;return e.forEach(([o,r],i)=>{for(let[a,c]of e.slice(i+1))new Set(
[...r,...c]).size===this.errors.length&&s.add(o).add(a)}),t.filter(({explains:o})=>s.has(String(o)))}told(t){let e=new Map,
s=new Map,o=({code:i,explains:a})=>`${i} ${a}`;for(let i of t){let a=this.needed(i),c=Object.keys(a.wrong.given),l=JSON.
stringify([o(a),c.length===1?c:a.wrong]),u=e.get(l);(!u||u.rank>a.rank)&&e.set(l,a),s.set(o(a),Math.min(a.rank,s.get(o(a))??
1/0))}return[...e.values()].filter(i=>i.rank===s.get(o(i))).sort((i,a)=>i.rank-a.rank)}needed(t){let{wrong:e}=t;if(Xt(e).
length<2||![e.terms,e.added,e.times].every(Mt))return t;let s=this.case.seen(e);for(let r of new Set(Xt(e).map(i=>this.way.
gate[i]))){let i=Xt(e).filter(l=>this.way.gate[l]!==r),a=xs(e,i),c=i.length?this.case.seen(a):[];c.length===s.length&&c.
every((l,u)=>st(l,s[u]))&&(e=a)}let o=Xt(e).map(r=>this.way.gate[r]);return{...t,wrong:e,node:Mt(e.upstream)?Math.min(...o):
Math.max(...o)}}};function*Ar(n){for(let[t,e]of n.entries())for(let s of n.slice(0,t))(s.node!==e.node||s.code!==e.code)&&
(yield[s,e])}var Ns=3,Be=4,Ss="Compute upstream × local along each edge there again, and add the flows that meet.";function Os(n){let{
way:t,mistakes:e,first:s,wrong:o,rounded:r,follows:i}=n,a=Tr(n),c=l=>{let u=e.find(({explains:d})=>d.includes(l)),f=a.get(
l);return r||(f?Ir(n,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:s.includes(l)?Hr(n,l):i?`follows from \
what is wrong at ${dt(t.names(s))}`:"not yet right")};return new Map(o.map(l=>[t.nodes[l].name,c(l)]))}function Es(n,t){
let e=n.run(J),s=Object.keys(t).filter(i=>!n.isSame(t[i],e[n.numberOf(i)])),o=n.gate.flatMap((i,a)=>{let[c,l]=n.slopes(a);
if(c===l)return[];if(n.nodes[i].made?.local!==void 0)return[`At ${Ot(n.nodes[i])} entries tie for the largest: any share\
s that add up to 1 are right. This course takes equal ones.`];let u=`each slope from ${T(c)} to ${T(l)} is right`,f=T(n.
usualSlope(a));return[`At ${Ot(n.nodes[i])} the graph has a kink here: ${u}. This course takes ${f}.`]}),r=[...new Set(o)].
join(" ");return new Map(s.map(i=>[i,r]))}function Tr({mistakes:n,errors:t,composed:e}){if(e)return new Map([[n[0].explains[0],
n.slice(0,2)]]);let s=n.filter(({explains:r})=>r.length===t.length),o=new Map;for(let r of s.length?s:n){let[i]=r.explains;
o.set(i,[...o.get(i)??[],r])}for(let[r,i]of o)o.set(r,Lr(i));return o}function Lr(n){let t=n.flatMap(({saysFor:s})=>s),e=n.
filter(({code:s})=>!t.includes(s));return e.filter(({rank:s})=>s<=e[0].rank+1)}function Ir({way:n,composed:t},e){if(t&&new Set(
e.map(({message:o})=>o)).size===1){let o=new Set(e.flatMap(i=>He(n,i))),r=As(n,e[0],[[...o].sort((i,a)=>a-i)]);return In(
n,"Perhaps the same mistake was made twice:","and",[r])}let s=Pr(n,e);return t?In(n,"Perhaps two mistakes came together:",
"and",s):s.length===1?s[0]:s.length>Ns?Wr(n,e):In(n,"Perhaps","or",s)}function In(n,t,e,s){let o=s.map(Rr),r=o.map(([a])=>Cr(
n,a.replace(/\.$/,""))),i=[...new Set(o.map(([,a])=>a))];return i.length===s.length&&s.length<Ns?`${t} ${r.map((a,c)=>`${a}\
. ${i[c]}`).join(` ${jr(e)} `)}`:`${t} ${r.join(`, ${e} `)}. ${i.length===1?i[0]:Ss}`}var jr=n=>n[0].toUpperCase()+n.slice(
1);function Rr(n){let t=n.indexOf(". ");return t<0?[n,""]:[n.slice(0,t),n.slice(t+2)]}var Cr=(n,t)=>n.numberOf(t.split("\
 ")[0])>=0?t:t[0].toLowerCase()+t.slice(1);function Pr(n,t){let e=new Set,s=new Map;for(let o of t){let r=JSON.stringify(
o.wrong);if(e.has(r))continue;e.add(r);let i=o.oneOf||o.message;s.set(i,[...s.get(i)??[],o])}return[...new Set([...s.values()].
map(o=>Fr(n,o)))]}function Fr(n,t){let[e]=t;if(e.oneOf&&t.length>1)return e.oneOf;if(e.ofSlope&&t.length===1&&e.explains.
length===1)return Br(n,e,e.ofSlope);let s=t.map(o=>He(n,o));return As(n,e,s)}function He(n,{node:t,wrong:e}){let s=new Set(
Object.keys({...e.local,...e.upstream}).map(o=>n.gate[Number(o)]));return s.size&&Mt(e.terms)?[...s].sort((o,r)=>r-o):[t]}
function As(n,{message:t},e){let s=e.filter(o=>!e.some(r=>zr(r,o)));return Zt(t,{gates:_r(n,s)})}var zr=(n,t)=>n.length<
t.length&&n.every(e=>t.includes(e));function _r(n,t){let e=[...new Map(t.map(s=>[De(n,s),s]))];return e.length<3?e.map(([
s])=>s).join(" or "):e.every(([,s])=>s.length===1)?`one of ${dt(Ts(e.map(([s])=>s)))}`:e.map(([s,o])=>o.length>1?`all of\
 ${s}`:s).join(", or ")}var Ts=n=>n.length<=Be?n:[...n.slice(0,Be-1),`${n.length-Be+1} more`],De=(n,t)=>dt(t.map(e=>Ot(n.
nodes[e])));function Wr(n,t){let[e]=t[0].explains,{name:s}=n.nodes[e],o=[...new Set(t.flatMap(u=>He(n,u)))],r=o.filter(u=>u===
e||n.nodes[u].gate===null),i=r.flatMap(u=>n.feeds[u].map(f=>n.gate[f])),c=[...new Set([...o.filter(u=>!r.includes(u)),...i])].
sort((u,f)=>f-u),l=`all on the way back through ${dt(Ts(c.map(u=>Ot(n.nodes[u]))))}`;return`Several mistakes lead to thi\
s number for ${s}, ${l}. ${Ss}`}function Br(n,t,e){let[s]=t.explains,o=He(n,t),r=o.filter(u=>n.feeds[s].some(f=>n.gate[f]===
u)),i=r.length?r:o,a=n.names(i),c=[...new Set(n.feeds[i[0]].map(u=>n.gate[u]))].sort((u,f)=>f-u),l={slopes:dt(a.map(u=>`\
∂${u}/∂${n.nodes[s].name}`)),gates:De(n,i),arrives:a.join(" and at "),above:dt(n.names(c))};return i.length>1?Zt(e.several,
l):Zt(Dr(n,t,i[0])?e.one:e.part,l)}function Dr(n,{wrong:t,explains:[e]},s){let o=new Set([e]);for(let a of[...n.nodes.keys()].
reverse())a!==s&&n.into[a].some(c=>o.has(n.edges[c].input))&&o.add(a);let r=n.into[s].map(a=>n.edges[a].input).filter(a=>o.
has(a)),i=new Set(n.into[s].filter(a=>a in t.upstream).map(a=>n.edges[a].input));return!o.has(n.output)&&r.every(a=>i.has(
a))}function Hr(n,t){let{way:e}=n,{name:s}=e.nodes[t],{name:o}=e.nodes[e.output],r=n.doubtfulEdges(t),i=r.length?r:e.feeds[t],
a=[...new Set(i.map(d=>e.gate[d]))];if(t===e.output)return`Here the backward pass starts: how far does ${o} move if ${o}\
 itself is nudged?`;if(!a.length)return`${s} feeds no gate: how far does ${o} move if ${s} is nudged?`;let c=new Set(i.map(
d=>e.edges[d].input));if(c.size===1&&c.has(t)){let d=`Look at ${De(e,[...a].reverse())} again`,{name:p}=e.nodes[a[0]];return i.
length===1?`${d}: multiply the gradient of ${p} by the local gradient, ∂${p}/∂${s}.`:`${d}: multiply upstream by loc\
al along each edge to ${s}, then add the flows.`}let l=`the ${a.length} gates from ${Ot(e.nodes[a[0]])} back to ${s}`,u=c.
size<i.length?", and add flows that meet":"";return`Look at ${a.length>Be?l:De(e,a)} again, one after the other: multipl\
y upstream by local along each edge${u}.`}function ue(n,t,e,s){let o="arrays"in n?new Jt(n,t,e.values):new At(n,t,e.values),r=Ms(o,s),i=r?Os(r):Es(o,s),a=Object.keys(
s).map(l=>[l,{isRight:!r||!i.has(l),text:i.get(l)??""}]),c=(r?.mistakes??[]).map(({code:l})=>l);return{said:Object.fromEntries(
a),codes:[...new Set(c)]}}function Ls(n,t,e,s,o){let{nodes:r,output:i}=t,a=w(n,"section",{class:"bp-predict","aria-label":"\
Your gradients"});w(a,"div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let c=w(a,"p"),l=w(
c,"button",{type:"button"},"Check"),u=w(c,"button",{type:"button"},"Reveal"),f=w(a,"dl"),p=[...r.keys()].filter(b=>!Q(r[b])&&
b!==i).reverse().map(b=>{let{name:M}=r[b],O=`∂${r[i].name}/∂${M}`,N=w(f,"div");return w(N,"dt",{},O),{place:b,name:M,
field:s.field(b,O),line:N,said:w(N,"dd")}}),k=w(a,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),g=!1,h=null;
function m({place:b,field:M,line:O,said:N},E,F){O.className=`bp-${E}`,O.hidden=F==="",M.classList.toggle("bp-right",E===
"right"),E==="wrong"?M.setAttribute("aria-invalid","true"):M.removeAttribute("aria-invalid"),M.title=F,s.mark(b,E),P(N,F)}
function v(){let{at:b,pass:M}=o.current();h=JSON.stringify(b);let N=p.filter(({field:L})=>L.value.trim()).map(L=>({row:L,
number:Gt(L.field.value)})),E=({place:L})=>Number.isFinite(M.gradients[L]),F=N.filter(({row:L,number:G})=>typeof G=="num\
ber"&&E(L)),C=Object.fromEntries(F.map(({row:L,number:G})=>[L.name,Number(G)])),{said:z,codes:H}=F.length?ue(t,e,M,C):{said:{},
codes:[]};for(let L of p)m(L,"open","not answered yet");for(let{row:L,number:G}of N){let{isRight:V,text:Y}=z[L.name]??{};
typeof G=="string"?m(L,"wrong",`! ${G}`):E(L)?V?m(L,"right",Y?`✓ right. ${Y}`:"✓ right"):m(L,"wrong",`✗ ${Y}`):m(L,
"open","there is no such gradient at these inputs")}y();let _=Object.values(z).filter(({isRight:L})=>L).length,I=Object.
entries(z).find(([,{isRight:L}])=>!L),W=N.find(({number:L})=>typeof L=="string"),j=I?`${I[0]}: ${I[1].text}`:W?`${W.row.
name}: ${W.number}`:"";P(k,`${_} of ${p.length} right. ${j}`.trim()),o.checked({isSolved:_===p.filter(E).length,codes:H})}
function y(){let b=p.find(({line:O})=>O.className==="bp-wrong"),M=p.find(({field:O})=>!O.value.trim());b?s.reveal([b.place]):
M?.field.focus()}function x(){h=null;for(let b of p)m(b,"open","");P(k,"")}function $(b){g=b;for(let{line:M}of p)b&&M.className===
"bp-open"&&(M.hidden=!0);l.disabled=b,P(u,b?"Hide":"Reveal"),o.hide(!b)}for(let{field:b}of p)b.addEventListener("keydown",
M=>{M.stopPropagation(),M.key==="Enter"&&(M.preventDefault(),v())});l.addEventListener("click",v),u.addEventListener("cl\
ick",()=>{g||o.revealed(),$(!g)});let{another:S}=o;return S&&w(c,"button",{type:"button"},"New numbers").addEventListener(
"click",()=>{for(let{field:b}of p)b.value="";x(),S(),$(!1)}),x(),{show(b){h!==null&&h!==JSON.stringify(b)&&x()}}}function Is(n,t,e,s){let{nodes:o,output:r}=t,i=w(n,"section",{class:"bp-predict","aria-label":"Your gradients"});w(i,"di\
v",{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let a=w(i,"p"),c=w(a,"label"),l=w(
c,"span",{class:"bp-names"}),u=Et(c,{"aria-label":"gradient"},S),f=w(i,"p"),d=w(f,"button",{type:"button"},"Check"),p=w(
f,"button",{type:"button"},"Reveal"),k=w(i,"dl"),g=w(i,"p",{role:"status","aria-live":"polite"}),h=o.flatMap((N,E)=>xt(N)?
[E]:[]),m=new Map,v={kind:"gradient",place:h[0],entry:0},y=!1,x="",$=({place:N,entry:E})=>`${N}:${E}`;function S(N){it(o[v.
place])||v.place===r||(m.set($(v),{cell:{...v,kind:"gradient"},number:N,mark:"open"}),s.changed())}function b(){u.get();
let N=s.current(),{gradients:E}=N,F=[...m.values()],C=F.filter(({cell:j})=>Number.isFinite(E[j.place]?.[j.entry])),z=C.length?
ue(t,e,N,M(C)).said:{};for(let j of C){let{place:L,entry:G}=j.cell,V=z[o[L].name].isRight||st(j.number,Number(E[L]?.[G]));
j.mark=V?"right":"wrong"}O(z,C);let H=h.reduce((j,L)=>j+(E[L]?.length??0),0),_=F.find(({mark:j})=>j==="wrong"),I=F.filter(
({mark:j,cell:L})=>j==="right"&&xt(o[L.place])).length,W=_?` ${ct(o[_.cell.place],_.cell.entry)} is not right yet.`:"";P(
g,`${I} of the ${H} gradients of the inputs are right.${W}`),_&&s.choose(_.cell),s.changed()}function M(N){let E={};for(let{
cell:F,number:C}of N){let z=o[F.place];E[z.name]??=new Array(nt(z.shape)).fill(NaN),E[z.name][F.entry]=C}return E}function O(N,E){
k.replaceChildren();for(let[F,C]of[...o.entries()].reverse()){if(!Object.hasOwn(N,C.name))continue;let{isRight:z,text:H}=N[C.
name],I=`✓ right${E.filter(({cell:j})=>j.place===F).length<nt(C.shape)?" so far":""}${H&&`. ${H}`}`,W=w(k,"div",{class:z?
"bp-right":"bp-wrong"});w(W,"dt",{},`∂${o[r].name}/∂${C.name}`),w(W,"dd",{},z?I:`✗ ${H}`)}}return d.addEventListener(
"click",b),u.element.addEventListener("keydown",N=>{if(N.key!=="Enter")return;N.preventDefault();let E=u.get();if(E===null)
return;S(E),b();let{place:F,entry:C}=v,z=o[F].shape.reduce((H,_)=>H*_,1);m.get($(v))?.mark==="right"&&C+1<z&&(s.choose({
kind:"gradient",place:F,entry:C+1}),u.element.value="")}),p.addEventListener("click",()=>{y=!y,d.disabled=y,P(p,y?"Hide":
"Reveal"),s.hide(!y)}),{choose(N){let E=$(N)!==$(v);v=N;let F=o[N.place],C=`∂${o[r].name}/∂${ct(F,N.entry)}`,z=!it(F)&&
N.place!==r;P(l,z?`${C} `:"There is nothing to predict here. "),u.element.setAttribute("aria-label",z?C:"gradient"),u.element.
disabled=!z;let H=m.get($(N));E&&H?u.set(H.number):E&&(u.element.value="")},focus:()=>u.element.focus(),at(N){if(x&&x!==
N){for(let E of m.values())E.mark="open";P(g,""),k.replaceChildren()}x=N},question(N){let E=Object.fromEntries(Object.entries(
N).filter(([F])=>/^((tint|image):)?value:|^(low|high):value:/.test(F)));o.forEach((F,C)=>{if(!it(F)){if(E[`partial:${F.name}`]=
"∂",C===r)E[`gradient:${F.name}`]="1";else if(!F.shape.length){let z=m.get(`${C}:0`);E[`gradient:${F.name}`]=z?re(z.number):
"?"}}});for(let[F,C]of o.entries()){if(it(C)||!C.shape.length)continue;let z=C.shape.reduce((_,I)=>_*I,1),H=Array.from({
length:z},(_,I)=>m.get(`${F}:${I}`)?.number??Number.NaN);ye(E,"gradient",C.name,C.shape,H);for(let _ of Object.keys(E))_.
startsWith(`gradient:${C.name}[`)&&E[_]==="–"&&(E[_]="?")}return E},marks(){let N=[...m.values()];return{right:N.filter(
({mark:E})=>E==="right").map(({cell:E})=>E),wrong:N.filter(({mark:E})=>E==="wrong").map(({cell:E})=>E)}}}}var Ve=(n,t)=>ht(n)[t]?.ahead;function jn(n,t,e){let s=n[t];if(s.gate===null)return[];let{terms:o,places:r}=Ve(n,t);return Array.
from({length:o},(i,a)=>s.inputs.map((c,l)=>({kind:"value",place:c,entry:r[l][e*o+a]})))}var Ge=(n,t)=>n.flatMap((e,s)=>e.
gate===null?[]:e.inputs.flatMap((o,r)=>o===t?[{place:s,position:r}]:[]));function Rn(n,{place:t,position:e},s){let o=n[t];
if(o.gate===null)return[];let r=ht(n)[t]?.back[e];if(o.made.back&&r){let{terms:l,places:u}=r;return Array.from({length:l},
(f,d)=>o.inputs.map((p,k)=>({kind:k===e?"gradient":"value",place:k===e?t:p,entry:u[k][s*l+d]})))}let{terms:i,places:a}=Ve(
n,t),c=[];for(let[l,u]of a[e].entries())u===s&&c.push(Vr(o.inputs,e,t,Math.floor(l/i),l,a));return c}var Vr=(n,t,e,s,o,r)=>[
{kind:"gradient",place:e,entry:s},...n.flatMap((i,a)=>a===t?[]:[{kind:"value",place:i,entry:r[a][o]}])];function js(n,{kind:t,
place:e,entry:s}){return t==="value"?jn(n,e,s).flat():Ge(n,e).flatMap(o=>Rn(n,o,s).flat())}function Rs(n,{kind:t,place:e,
entry:s}){if(t==="value")return Ge(n,e).flatMap(a=>{let{terms:c,places:l}=Ve(n,a.place);return Gr(l[a.position],s,c).map(
u=>({kind:t,place:a.place,entry:u}))});let o=n[e];if(o.gate===null)return[];let{terms:r,places:i}=Ve(n,e);return o.inputs.
flatMap((a,c)=>{let l=n[a];if(l.gate===null&&l.number!==null)return[];let u=[...i[c].slice(s*r,(s+1)*r)];return[...new Set(
u)].map(f=>({kind:t,place:a,entry:f}))})}function Gr(n,t,e){let s=new Set;return n.forEach((o,r)=>{o===t&&s.add(Math.floor(
r/e))}),[...s]}var Cn=6;function Cs(n,t){let{nodes:e,output:s}=t,o=w(n,"section",{class:"bp-chain bp-made","aria-label":"The chain rule\
 at an entry"}),r=w(o,"div",{class:"bp-heading"}),i=w(o,"p"),a=w(o,"table"),c=w(o,"p"),l=m=>`∂${e[s].name}/∂${m}`,u=(m,v)=>{
let y=m.slice(0,Cn).map($=>$.map(v).join(" · ")),x=m.length-y.length;return[...y,...x>0?[`… (${x} more)`]:[]].join(" \
+ ")},f=({kind:m,place:v,entry:y})=>`${m==="gradient"?"d":""}${d(v,y)}`;function d(m,v){let y=e[m];return y.gate===null&&
y.number!==null&&!y.shape.length?T((y.number??[])[0]):ct(y,v)}let p=[],k="";function g(m,v,y){k=y,a.replaceChildren();let x=t.
gradients&&!it(e[m])?Ge(e,m):[];if(x.length){let $=w(a,"tr");for(let S of["flow through","upstream × local","downstream"])
w($,"th",{scope:"col"},S)}p=x.map($=>{let S=e[$.place],b=S.gate!==null&&S.made.back!==void 0,M=Rn(e,$,v),O=b?M:M.map(([C])=>[
C]),N=w(a,"tr");w(N,"th",{scope:"row"},S.name);let E=w(N,"td");w(E,"span",{class:"bp-names"},`${u(O,f)}${b?"":" · local \
gradient"}`);let F=w(E,"span",{class:"bp-numbers"});return{edge:$,terms:O,numbers:F,downstream:w(N,"td",{class:"bp-flow"})}})}
return{show({place:m,entry:v},y,x,$){let S=e[m],b=ct(S,v),M=({kind:I,place:W,entry:j})=>{let L=I==="gradient"?x.get(W):y.
values[W];return L?jt(T(L[j])):"?"},O=y.values[m]?.[v],N=O===void 0?"undefined":T(O),E=y.steps.slice(0,$),F=S.gate===null||
E.some(I=>I.place===m);P(i,F?`${b} = ${h(m,v,f,M)}${N}`:`${b}: not yet`),k!==b&&g(m,v,b);for(let{edge:I,terms:W,numbers:j,
downstream:L}of p){let V=E.find(tt=>tt.flows&&tt.place===I.place)?.flows?.find(tt=>tt.position===I.position),Y=V?.local?
` · ${jt(T(V.local[v]))}`:"";P(j,V?`${u(W,M)}${Y}`:"not yet"),P(L,V?`= ${T(V.downstream[v])}`:"")}let C=x.get(m)?.[v],z=C===
void 0||it(S)?"":` = ${T(C)}`;P(r,it(S)?`${b} is data and gets no gradient`:`${l(b)}${z}`);let H="The output moves exact\
ly as much as it moves itself: the backward pass starts with 1.",_=p.length||it(S)?"":`${e[s].name} does not depend on ${b}\
.`;P(c,m===s&&t.gradients?H:_)}};function h(m,v,y,x){let $=e[m],S=jn(e,m,v);if($.gate===null)return"";if($.made.back||$.
made.places)return S.length===1&&S[0].length===1?`${u(S,y)} = `:`${u(S,y)} = ${u(S,x)} = `;let b=$.made.pattern?$.gate.replace(
"log_sum_exp","log Σ exp"):$.gate,M=$.made.pattern?S.map(([N])=>N):S[0],O=M.length>Cn?", …":"";return`${b}(${M.slice(
0,Cn).map(y).join(", ")}${O}) = `}}var Kr=1.2,Ur=[.5,1,2,4];function Ke(n,t,e){let s=w(n,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function o(M,O,N){let E=w(s,"button",{type:"button","aria-label":O,title:O},M);return E.addEventListener("click",N),E}let r=o(
"◀","One step back",()=>m(p-1)),i=o("","",$),a=o("▶","One step on",()=>m(p+1)),c=qt(s,{min:0,max:t,step:1,"aria-labe\
l":"step"},m),l=w(s,"span",{class:"bp-count"}),u=w(s,"label",{},"speed "),f=w(u,"select");for(let M of Ur)w(f,"option",{
value:M},`${M}×`);f.value="1";let d=t,p=t,k=0;function g(){c.value=String(p),c.setAttribute("aria-valuetext",`step ${p}\
 of ${d}`),c.max=String(d),P(l,`step ${p} of ${d}`),r.disabled=p===0,a.disabled=p===d,P(i,k?"❚❚ pause":"▶▶ play");
let M=k?"Pause":"Play the steps";i.setAttribute("aria-label",M),i.title=M}function h(M){p=Math.min(d,Math.max(0,M)),g(),
e()}function m(M){v(),h(M)}function v(){clearTimeout(k),k=0,g()}function y(){k=setTimeout(x,1e3*Kr/Number(f.value))}function x(){
p+1>=d?k=0:y(),h(p+1)}function $(){if(k){v();return}y(),p===d&&h(0),g()}function S(M){let O=p===d;d=M,p=O?d:Math.min(p,d),
v()}function b(M){M.addEventListener("keydown",O=>{let{key:N,altKey:E,ctrlKey:F,metaKey:C,target:z}=O;if(!(E||F||C)){if(N===
" ")$();else{if(z!==M)return;if(N==="ArrowRight")m(p+1);else if(N==="ArrowLeft")m(p-1);else if(N==="Home")m(0);else if(N===
"End")m(Number.POSITIVE_INFINITY);else return}O.preventDefault(),O.stopPropagation()}})}return g(),{get:()=>p,set:m,stop:v,
limit:S,hear:b}}function fe(n,t,e,s){let[o,r,i]=e,a=w(n,"div",{class:"bp-slider"}),c=w(a,"span",{title:t});for(let h of t.split(/(?<=_)/))
c.append(h,document.createElement("wbr"));let l=qt(a,{"aria-label":t},h=>{g(pe(h,f,i)),s(d)}),u=Et(a,{"aria-label":`${t}\
, typed`},h=>{k(h),s(d)}),f=o,d=o;function p(h){f=o-i*Math.max(0,Math.ceil((o-h)/i));let m=r+i*Math.max(0,Math.ceil((h-r)/
i));for(let[v,y]of Object.entries({min:f,max:m,step:i}))l.setAttribute(v,String(y))}function k(h){p(h),g(h)}function g(h){
d=h,l.value=String(h),l.setAttribute("aria-valuetext",T(h)),u.set(h)}return{get:()=>d,set:k}}function pe(n,t,e){let s=Math.
max(Ps(t),Ps(e));return Number((t+e*Math.round((n-t)/e)).toFixed(Math.min(100,s)))||0}function Ps(n){let[t,e="0"]=String(
n).split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(e))}function _t(n,t,e){let s=w(n,"label",{class:"bp-toggle"}),o=w(s,"input",{type:"checkbox"});return s.append(` ${t}`),o.addEventListener(
"change",()=>e(o.checked)),o}function de(n,t,e){let{values:s,gradients:o,steps:r,failure:i}=t;if(e===0)return"The inputs are given.";if(i&&e>=i.step)
return i.text;if(e>r.length)return Yr(n,t);let a=r[e-1];if(!a.flows)return qr(n,s,a);let c=rt(o,a.place),l=a.flows.map(({
input:u,local:f,downstream:d,first:p,total:k})=>`${Pn(c,f,d)} to ${n.nodes[u].name}${p?"":` (now ${T(k)} in all)`}`);return`\
Backward: ${a.node.name} has the gradient ${T(c)} and passes ${dt(l)}.`}function qr({nodes:n,gates:t},e,{place:s,node:o}){
let r=wt(o,e),i=rt(e,s),a=T(i),c=o.parts.map(p=>{if(typeof p=="string")return p;let k=T(rt(e,p[0]));return p[1]?jt(k):k}).
join(""),l=r.filter((p,k)=>!Q(n[o.inputs[k]])),u=o.exact&&l.every(p=>It(yt(p),p))?"=":"≈",f=an(t[o.gate].value(...r.map(
yt)),i),d=c===a?a:`${c} ${f} ${a}`;return`Forward: ${o.name} = ${o.formula} ${u} ${d}.`}function Pn(n,t,e){let s=an(yt(n)*
yt(t),e);return`${jt(T(n))} · ${jt(T(t))} ${s} ${T(e)}`}function Yr(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{
name:r}=s[o],i=s.flatMap((c,l)=>n.gradients&&at(c)?[`∂${r}/∂${c.name} = ${T(rt(e,l))}`]:[]),a=`${Q(s[o])?"The output":
r} = ${T(rt(t,o))}.`;return i.length?`${a} Gradients: ${dt(i)}.`:a}function Qt(n,t,e){let{nodes:s}=n,{steps:o,failure:r}=t,
i=o.slice(0,e),a={};Xr(a,n,t,i),Jr(a,i);for(let[l,u]of Zr(n,t,e))Q(s[l])||(a[`partial:${s[l].name}`]="∂",a[`gradient:${s[l].
name}`]=Number.isNaN(u)?"undefined":T(u));r&&!r.slope&&e>=r.step&&(a[`value:${s[r.place].name}`]="undefined");let c=e>o.
length?void 0:i.at(-1);return c&&Qr(a,n,c),a}function Xr(n,{nodes:t},{values:e},s){let o=[...t.keys()].filter(i=>at(t[i])),
r=s.filter(i=>!i.flows).map(i=>i.place);for(let i of o.concat(r)){let a=e[i];a!==void 0&&(n[`value:${t[i].name}`]=T(a))}}
function Jr(n,t){for(let{node:e,flows:s}of t)for(let{position:o,local:r,downstream:i}of s??[])n[`local:${e.name}:${o}`]=
`× ${T(r)}`,n[`downstream:${e.name}:${o}`]=`= ${T(i)}`}function Zr({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map;i>o&&(!r||r.slope)&&a.set(t,1);for(let{flows:c,missing:l}of s.slice(0,i)){for(let{input:u,total:f}of c??
[])a.set(u,f);for(let u of l)a.set(u,Number.NaN)}return i>s.length&&(!r||r.slope)&&n.forEach((c,l)=>{at(c)&&a.set(l,rt(e,
l))}),a}function Qr(n,{nodes:t},{node:e,flows:s}){n[`node:${e.name}`]="now",e.inputs.forEach((o,r)=>{(!s||!Q(t[o]))&&(n[`\
edge:${e.name}:${r}`]=s?"now back":"now")})}function Fs(n,t){let e=w(n,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),s=w(e,"div",{class:"bp-\
heading"}),o=w(e,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=w(e,"p",{class:"bp-open"}),i=-1;function a({place:l},{
svg:u}){i=l,o.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function c({
place:l,entry:u},f){i=-1,o.hidden=!0,P(s,ct(t.nodes[l],u)),P(r,f)}return{element:e,toggle(l){e.hidden=!l},reveal:()=>e.scrollIntoView(
{block:"nearest"}),show(l,u,f){let{place:d,entry:p}=l,k=t.nodes[d],g=ct(k,p),h=t.zoomed[d],m=ht(t.nodes)[d]?.ahead;if(k.
gate===null||!m)return c(l,"It is given, so there is nothing behind it.");if(!h){let O=`It is made of ${m.terms} entries\
, too many for boxes of their own.`,[N]=k.inputs,E=ct(t.nodes[N],m.places[0][p]);return c(l,m.terms>1?O:`It is ${E} itse\
lf: no gate stands between them.`)}i!==d&&a(l,h),o.hidden=!1;let v={};for(let[O,[N,E]]of Object.entries(h.leaves))v[O]={
kind:"value",place:k.inputs[N],entry:m.places[N][p*m.terms+E]};let y=Object.entries(v).map(([O,N])=>[O,u.values[N.place]?.[N.
entry]]);if(y.some(([,O])=>O===void 0))return c(l,"Something before it has no value.");let x=Object.fromEntries(y),$=f.get(
d)?.[p],S=ut({...h,gates:t.gates},x),b=Qt({...t,...h,kinks:{},mistakes:void 0},S,S.steps.length+1);for(let O of o.querySelectorAll(
"[data-k]")){let[N,E]=(O.getAttribute("data-k")??"").split(":"),F=h.nodes.findIndex(C=>C.name===E);N==="label"?P(O,M(F,v[E])):
N==="value"?P(O,b[`value:${E}`]??""):N==="partial"?P(O,$===void 0?"":"∂"):N==="gradient"&&P(O,ti(S.gradients[F],$))}P(
s,`${g}, zoomed in: ${Object.keys(v).length} entries go in, one comes out`),o.setAttribute("aria-label",`${g} = ${b[`val\
ue:${h.nodes[h.output].name}`]}`),P(r,"∂ is what flows back through this entry alone; other entries add their share. Esc\
 closes the zoom.");return;function M(O,N){return N?ct(t.nodes[N.place],N.entry):O===h?.output?g:`${g}.${h?.nodes.slice(
0,O+1).filter(E=>!at(E)).length}`}}}}var ti=(n,t)=>n===void 0||t===void 0?"":T(n*t);var ei=5,ni=1e-12;function Ue(n,t,e){let{nodes:s,output:o}=t,r=w(n,"div",{class:"bp-view bp-arrays"}),i=s.filter(A=>A.gate!==
null).length,a=s.findIndex(A=>xt(A)&&A.shape.length>0),c={kind:"value",place:Math.max(0,a),entry:0},l=null,u=t.gradients&&
t.mistakes!==null,f=!1,d=0,p=w(r,"div",{class:"bp-controls"}),k=Object.entries(t.ranges).map(([A,D])=>({name:A,control:fe(
p,A,D,q=>e.set({...e.get(),[A]:q}))})),g=w(p,"div",{class:"bp-of-entry"}),h=hs(r,t,{choose:gt,point(A){A===l||A&&l&&si(A,
l)||(l=A,Y())},isOpen:A=>!f&&A.kind==="value"&&xt(s[A.place]),drag(A,D){j(A,Number((d+D).toFixed(6)))},edit:()=>{u&&O?O.
focus():g.querySelector("input")?.focus()},epsilon:()=>f?F.get():0,pull:ot}),m=w(r,"p",{class:"backprop-sentence",role:"\
status","aria-live":"polite"}),v=w(r,"div",{class:"bp-bar"}),y=Ke(v,t.gradients?2*i+1:i,R),x=w(v,"div",{class:"bp-toggle\
s"}),$=_t(x,"nudge",A=>$t(A)),S=t.gradients?_t(x,"flows as bands",V):null,b=_t(x,"zoom",et),M=w(r,"div",{class:"bp-below"}),
O=t.gradients&&t.mistakes?Is(M,t,t.mistakes,{current:()=>Ut(t,e.get()),hide:ft,choose:gt,changed:V}):null,N={name:"",gate:null,
number:null},E={name:s[o].name,gate:"",inputs:[0],formula:"",parts:[],local:[],exact:!0},F=Ie(M,{nodes:[N,E],output:1,kinks:{},
functions:{}},V);F.toggle(!1);let C=Fs(h.element,t),z=Cs(M,t),H=null,_=[],I=[];function W({place:A,entry:D}){return ve(e.
get()[s[A].name])[D]}function j({place:A,entry:D},q){let{name:U,shape:lt}=s[A],kt=e.get(),bt=[...ve(kt[U])];bt[D]=q,e.set(
{...kt,[U]:Xn(bt,lt)})}function L(){let A=s[c.place],D=ct(A,c.entry);if(!xt(A)||!A.shape.length){(H||!g.childNodes.length)&&
(g.replaceChildren(),H=null,w(g,"p",{class:"bp-open"},"Choose an entry of an input to change it."));return}let q=W(c);if(H?.
name!==D){g.replaceChildren();let U=c,lt=Math.max(ei,2*Math.abs(q)),kt=fe(g,D,[-lt,lt,lt/50],bt=>j(U,bt));H={name:D,control:kt}}
H.control.get()!==q&&H.control.set(q)}function G(){t.gradients&&y.limit(u?i+1:2*i+1)}function V(){let A=e.get(),D=Ut(t,A),
q=y.get(),U=u&&q>D.forwardSteps,lt=U?D.forwardSteps:q,kt=Ne(t,D,lt),bt=bn(t,D,lt);r.classList.toggle("bp-asking",U),O&&O.
at(JSON.stringify(A)),h.show(U&&O?O.question(kt):kt,(Dt,Ht)=>{let we=D.values[Dt]?.[Ht],xe=it(s[Dt])?void 0:bt.get(Dt)?.[Ht],
Vt=[we===void 0?[]:`value ${T(we)}`];return xe!==void 0&&Vt.push(`gradient ${T(xe)}`),[ct(s[Dt],Ht),...Vt.flat()].join("\
, ")});let be=!t.gradients&&q===i;P(m,U&&!D.failure?"The forward pass is done. Which gradient does each entry have?":Me(
t,D,be?q+1:q)),h.flows.show(S?.checked&&!U?D.steps.slice(0,q).map(oi):null),z.show(c,D,bt,lt),C.toggle(b.checked),b.checked&&
C.show(c,D,bt),h.open(b.checked?c.place:null,C.element),L(),Z(A,D),Y()}function Y(){let A=l??c,D=u&&O?O.marks():{},[q,U]=I;
A===q&&c===U&&!_.length&&!O||(I=_.length?[]:[A,c],h.light({chosen:[c],from:tt(js,A),to:tt(Rs,A),moved:_,...D}))}function tt(A,D){
let q=U=>A(s,U).filter(({kind:lt})=>lt===U.kind);return A(s,D).flatMap(U=>h.isMark(U.place)?[U,...q(U)]:[U])}function Z(A,D){
_=[];let q=D.values[c.place];if(!f||!q)return;let U=F.get(),lt=q.map((Vt,oe)=>oe===c.entry?Vt+U:Vt),kt=fn(t,A,new Map([[
c.place,lt]]));_=s.flatMap((Vt,oe)=>{let[po,mo]=[D.values[oe]??[],kt[oe]??[]];return mo.flatMap((Hn,Vn)=>Math.abs(Hn-po[Vn])>
ni*Math.abs(Hn)?[{kind:"value",place:oe,entry:Vn}]:[])});let bt=c.place===o;N.name=ct(s[c.place],c.entry);let[be,sn]=[D.
values[o]?.[0],kt[o]?.[0]],Dt=be===void 0||sn===void 0?void 0:sn-be,Ht=D.gradients[c.place]?.[c.entry],we=bt?U:Ht===void 0?
void 0:Ht*U,xe={moved:[U,Dt],promised:[U,we],after:[]};F.show(bt?1:0,xe,{values:[]},t.gradients&&!u&&y.get()>D.steps.length)}
function et(A){b.checked=A,V(),A&&C.reveal()}r.addEventListener("keydown",A=>{A.key==="Escape"&&b.checked&&et(!1)});function $t(A){
f=A,$.checked=A,r.classList.toggle("bp-nudged",A),F.toggle(A),V()}function ot(A,D){A!==c.place&&gt({kind:"value",place:A,
entry:0}),!it(s[A])&&(f||$t(!0),F.set(D))}function ft(A){u=A,G(),V()}function gt(A){c=A,xt(s[A.place])&&(d=W(A)),h.choose(
A),O?.choose(A),V()}function Lt(){let A=e.get();if(!s.some(D=>xt(D)&&!(D.name in A))){for(let{name:D,control:q}of k)q.get()!==
A[D]&&q.set(A[D]);V()}}function R(){let A=Ut(t,e.get()).steps[y.get()-1];A&&h.reveal([A.place,...A.node.inputs]),V()}let K=new ResizeObserver(
()=>h.resize());K.observe(r),y.hear(h.element);let X=e.listen(Lt);return h.choose(c),O?.choose(c),G(),Lt(),()=>{y.stop(),
X(),K.disconnect(),r.remove()}}var si=(n,t)=>n.kind===t.kind&&n.place===t.place&&n.entry===t.entry;function oi({node:n,flows:t}){
return t?{node:n,flows:t.map(({position:e,downstream:s})=>{let o=s.reduce((a,c)=>a+Math.abs(c),0),r=s.every(a=>a<=0),i=!r&&
s.some(a=>a<0);return{position:e,downstream:r?-o:o,isMixed:i}})}:{node:n,flows:null}}var ri=["Escape","Tab"],zs=["Play or pause","Back to the first step","Repeat"];function te(n,t){let e=n.closest(t);if(!e){
let r=()=>cancelAnimationFrame(i),i=requestAnimationFrame(()=>{r=te(n,t)});return()=>r()}let s=new MutationObserver(()=>_s(
e));for(let r of e.children)r.contains(n)||s.observe(r,{childList:!0,subtree:!0});_s(e);let o=r=>{if(!(r.target instanceof
Element&&e.contains(r.target)))return;let i=!(ri.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",i)};return window.addEventListener("keydown",o,!0),()=>{s.disconnect(),window.removeEventListener(
"keydown",o,!0)}}function _s(n){for(let t of n.querySelectorAll(".widget-slider")){let e=t.querySelector(".widget-label")?.
textContent??"";for(let s of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))s.
setAttribute("aria-label",e)}n.querySelectorAll(".widget-play button").forEach((t,e)=>{t.setAttribute("aria-label",zs[e]),
t.setAttribute("title",zs[e])})}function qe(n){let t=n,e=new Set;return{get:()=>t,set(s){t=s;for(let o of e)o()},listen(s){return e.add(s),()=>{e.delete(
s)}}}}var Fn=430,zn=230,Wt={left:54,right:12,top:10,bottom:30},Ws=121,ii=[.1,.3,.5,.7,.9],ai=.02,ci="",li=3;function Hs(n,t,e){
let{nodes:s,output:o,ranges:r}=t,i=w(n,"section",{class:"bp-curve","aria-label":"The output along one input"}),a=w(i,"la\
bel",{},"along "),c=Object.keys(r),l=w(a,"select");c.length>1&&w(l,"option",{value:ci},"the slider that moves");for(let I of c)
w(l,"option",{value:I},I);l.addEventListener("change",e);let u=c[0],f=B(i,"svg",{viewBox:`0 0 ${Fn} ${zn}`,role:"img"}),
d=B(f,"g",{class:"bp-axes"}),[p,k]=[Wt.left,Wt.top],[g,h]=[Fn-Wt.left-Wt.right,zn-Wt.top-Wt.bottom],m=`${p} ${k} ${g} ${h}`,
v=B(f,"svg",{x:p,y:k,width:g,height:h,viewBox:m,preserveAspectRatio:"none"}),y=B(v,"path",{class:"bp-line"}),x=B(v,"path",
{class:"bp-tangent"}),$=B(f,"circle",{class:"bp-point",r:5}),S=w(i,"p",{"aria-hidden":"true"}),b={name:"",low:0,high:0,bottom:0,
top:0},M="",O=I=>p+(I-b.low)/(b.high-b.low)*g,N=I=>k+h-(I-b.bottom)/(b.top-b.bottom)*h,E=I=>Math.max(-1e5,Math.min(1e5,N(
I))),F=(I,W)=>`${O(I).toFixed(2)} ${E(W).toFixed(2)}`;function C(I,W,j){let[L,G]=z(I,W[I]),V=b.name===I&&b.low===L&&b.high===
G,Y=j===void 0||b.bottom<=j&&j<=b.top;if(V&&Y)return;let tt=[j];for(let ot of ii){let ft=Object.fromEntries(c.map(gt=>[gt,
pi(r[gt],ot)]));tt.push(...H(I,L,G,ft))}let[Z,et]=V?[b.bottom,b.top]:di(Ds(tt),Ds(H(I,L,G,W)));j!==void 0&&([Z,et]=[Math.
min(Z,j),Math.max(et,j)]);let $t=Math.max(.12*(et-Z),(ai*(G-L)-(et-Z))/2);(!V||j===Z)&&(Z-=$t),(!V||j===et)&&(et+=$t),b=
{name:I,low:L,high:G,bottom:Z,top:et},M="",d.replaceChildren();for(let[ot,ft]of Tt(L,G))B(d,"path",{d:`M${O(ot)} ${k}v${h}`}),
B(d,"text",{x:O(ot),y:zn-Wt.bottom+16,"text-anchor":"middle"},ft);for(let[ot,ft]of Tt(Z,et))B(d,"path",{d:`M${p} ${N(ot)}\
h${g}`}),B(d,"text",{x:p-6,y:N(ot)+4,"text-anchor":"end"},ft)}function z(I,W){let[j,L]=r[I];return[Math.min(j,W),Math.max(
L,W)]}let H=(I,W,j,L)=>Bs(W,j).map(G=>Rt(t,{...L,[I]:G})[o]);function _(I,W){let j=Bs(b.low,b.high),L=H(I,b.low,b.high,W),
G="";L.forEach((V,Y)=>{let tt=Y&&L[Y-1]!==void 0;V!==void 0&&(G+=`${tt?"L":"M"}${F(j[Y],V)}`)}),y.setAttribute("d",G)}return{
resize:()=>Ct(f,d,Fn),moved(I){u=I},show(I,W,j){let L=l.value||u,G=I[L],V=W.values[o];C(L,I,V);let Y=JSON.stringify([L,{
...I,[L]:0}]);Y!==M&&_(L,I),M=Y;let{low:tt,high:Z}=b,et=W.gradients[s.findIndex(R=>at(R)&&R.name===L)],$t=V!==void 0&&b.
bottom<=V&&V<=b.top;$.setAttribute("visibility",$t?"visible":"hidden"),V!==void 0&&($.setAttribute("cx",String(O(G))),$.
setAttribute("cy",String(E(V))));let ot=j&&V!==void 0&&et!==void 0&&Number.isFinite(et),ft=ot?[tt,Z].map(R=>F(R,V+et*(R-
G))):[];x.setAttribute("d",ot?`M${ft.join("L")}`:"");let gt=ot?fi(t,W,L):"",Lt=ui(s[o].name,L,G,V,ot?et:void 0,gt);P(S,Lt),
f.setAttribute("aria-label",Lt)}}}function ui(n,t,e,s,o,r){let i=`${n} along ${t}`,a=`at ${t} = ${T(e)}`;return s===void 0?
`${i}: undefined ${a}.`:o===void 0?`${i}, ${a}.`:r?`${i}: ${a} the node ${r} has a kink, so there is no one tangent. The\
 backward pass takes ${T(o)}.`:`${i}: ${a} the tangent has the slope ${T(o)}. That is ∂${n}/∂${t}.`}function fi(n,{values:t},e){
let s=new Set;for(let[o,r]of n.nodes.entries())if(at(r)&&r.name===e&&s.add(o),!(r.gate===null||!r.inputs.some(i=>s.has(i)))&&
(s.add(o),ae(n,t,o)))return r.name;return""}var pi=([n,t],e)=>n+e*(t-n),Bs=(n,t)=>Array.from({length:Ws},(e,s)=>n+(t-n)*
s/(Ws-1));function Ds(n){let t=n.filter(e=>e!==void 0).sort((e,s)=>e-s);return t.length?[t[Math.floor(.02*(t.length-1))],
t[Math.ceil(.98*(t.length-1))]]:[0,0]}function di([n,t],[e,s]){let o=li*(s-e);return o?[Math.max(Math.min(n,e),e-o),Math.
min(Math.max(t,s),s+o)]:[n,t]}function Tt(n,t){let e=(t-n)/4,s=10**Math.floor(Math.log10(e)),o=s*([1,2,5].find(a=>a*s>=e)??
10),r=[];for(let a=Math.ceil(n/o);a*o<=t+1e-9*o;a++)r.push(Number((a*o).toPrecision(12)));let i=1+Math.ceil(Math.log10(Math.
max(1,...r.map(a=>Math.abs(a)/o))));return r.map(a=>[a,i>4?String(a).replace(/^-/,"−"):T(a)])}function Vs(n,t){let{nodes:e,output:s}=t,o=w(n,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=w(
o,"div",{class:"bp-heading"}),i=w(o,"table"),a=w(o,"p"),c=p=>`∂${e[s].name}/∂${e[p].name}`,l=[],u=null,f=-1;function d(p){
f=p,i.replaceChildren();let g=Kn(t).reverse().flatMap(([h,{name:m,inputs:v}])=>{let y=v.filter(x=>x===p).length>1;return v.
flatMap((x,$)=>x===p?[{place:h,position:$,name:m,label:y?`${m}, input ${$+1}`:m}]:[])});if(g.length){let h=w(i,"tr");for(let m of[
"flow through","upstream × local","downstream"])w(h,"th",{scope:"col"},m)}if(l=g.map(({place:h,position:m,name:v,label:y})=>{
let x=w(i,"tr");w(x,"th",{scope:"row"},y);let $=w(x,"td");w($,"span",{class:"bp-names"},`${c(h)} · ∂${v}/∂${e[p].name}`);
let S=w($,"span",{class:"bp-numbers"});return{place:h,position:m,name:v,numbers:S,downstream:w(x,"td",{class:"bp-flow"})}}),
u=null,l.length>1){let h=w(i,"tr",{class:"bp-total"});w(h,"th",{scope:"row",colspan:2},"sum of the flows"),u=w(h,"td")}}
return{show(p,k,g){f!==p&&d(p);let{gradients:h,failure:m}=k,v=k.steps.slice(0,g),y=l.map(C=>v.find(z=>z.flows&&z.place===
C.place)?.flows?.find(z=>z.position===C.position));l.forEach(({place:C,numbers:z,downstream:H},_)=>{let I=y[_],W=I?Pn(rt(
h,C),I.local,I.downstream):"",j=Math.max(W.lastIndexOf("="),W.lastIndexOf("≈")),L=m?.slope?v.some(G=>G.flows&&G.place===
C):m&&g>=m.step;P(z,I?W.slice(0,j).trim():L?"–":"not yet"),P(H,I?W.slice(j):"")});let x=y.filter(C=>C!==void 0),$=x.length>
0&&x.length===l.length,S=x.at(-1);u&&P(u,S?`${$?"":"so far "}${T(S.total)}`:"");let b=$?` = ${T(rt(h,p))}`:"";P(r,p===s?
`${c(s)} = 1`:`${c(p)}${b}`);let[M,O]=[e[s].name,e[p].name],N=l.length?"":`${M} does not depend on ${O}.`,E="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",F=l.flatMap(({place:C,name:z},H)=>{let _=y[H];
return!_||!ae(t,k.values,C)?[]:`${z} is at its kink, where the slope jumps; the backward pass takes ${T(_.local)}.`});P(
a,p===s?E:N||[...new Set(F)].join(" "))}}}var me={across:26,down:46,height:22,right:7};function Gs(n,t,e){let{nodes:s}=t,o=Te(n,{role:"group"}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(g=>({key:g.getAttribute("data-k")??"",target:g})),a=i.filter(({key:g})=>/^(value|partial|gradient|local|downstream):/.
test(g)),c=a.map(()=>""),l=i.filter(({key:g})=>/^(node|edge):/.test(g)),u=l.flatMap(({key:g,target:h})=>{let m=s.findIndex(
v=>!Q(v)&&`node:${v.name}`===g);return m<0?[]:[mi(h,m,s[m])]}),f=Ee(r),d=Re(u);o.element.setAttribute("tabindex",u.length?
"-1":"0");function p(g,h){let m=g.flatMap(v=>u.filter(y=>y.place===v)).map(({outline:v})=>v);m.length&&o.reveal(m,h)}for(let{
place:g,target:h}of u)h.setAttribute("role","button"),h.addEventListener("click",()=>e.choose(g)),h.addEventListener("fo\
cus",()=>{e.choose(g),p([g])}),h.addEventListener("keydown",m=>{m.key==="Enter"&&e.choose(g)}),je(h,e.epsilon,m=>e.pull(
g,m));let k=[];return{element:o.element,resize:o.resize,reveal:p,width:r.viewBox.baseVal.width,flows:f,tell(g){let h=["A\
rrow keys walk from box to box",...g?["plus and minus nudge a box"]:[],"space plays the steps"];o.element.setAttribute("\
aria-label",`${t.title}. ${h.join(", ")}.`)},field(g,h){let m=u.find(N=>N.place===g);if(!m)throw new Error(`The node ${g}\
 has no box.`);let{x:v,y,width:x}=m.outline,[$,S]=[v.baseVal.value+me.across,y.baseVal.value+me.down],b={width:x.baseVal.
value-me.across-me.right,height:me.height},M=B(m.target.parentNode,"foreignObject",{x:$,y:S,...b}),O=w(M,"input",{type:"\
text","aria-label":h,autocomplete:"off",maxlength:80});return O.addEventListener("focus",()=>p([g])),O},mark(g,h){let m=u.
find(v=>v.place===g)?.target;for(let v of["right","wrong"])m?.classList.toggle(v,v===h)},choose(g){d.stopAt(g);for(let{place:h,
target:m}of u)m.classList.toggle("chosen",h===g),m.setAttribute("aria-pressed",String(h===g))},nudge(g){for(let{place:h,
below:m}of u)P(m,g(h))},show(g){a.forEach(({key:m,target:v},y)=>{let x=g[m]??"";x!==c[y]&&(v.textContent=x,c[y]=x)});for(let m of k)
m.classList.remove("now","back");let h=l.filter(({key:m})=>g[m]);for(let{key:m,target:v}of h)v.classList.add(...g[m].split(
" "));k=h.map(({target:m})=>m);for(let m of u){let v=["value","gradient"].flatMap(x=>{let $=g[`${x}:${m.name}`];return $?
[`${x} ${$}`]:[]}),y=[m.called,...v].join(", ");y!==m.label&&m.target.setAttribute("aria-label",y),m.label=y}}}}function mi(n,t,e){
let s=n.querySelector(".box"),{x:o,y:r,width:i,height:a}=s,c=B(n,"text",{class:"nudge",x:o.baseVal.value+i.baseVal.value/
2,y:r.baseVal.value+a.baseVal.value+14,"text-anchor":"middle"});return{place:t,name:e.name,called:Ot(e),target:n,outline:s,
below:c,label:""}}var hi=80,gi=1e3,bi=4,wi=4;function Ye(n,t,e,s){let o=e,r=Number.POSITIVE_INFINITY;for(let i=0;i<hi&&r>0;i++){let a=Object.
fromEntries(Object.entries(n.ranges).map(([l,u])=>[l,xi(u,s)]));if(Object.keys(a).every(l=>a[l]===e[l]))continue;let c=vi(
n,t,e,a,r);c<r&&([o,r]=[a,c])}return o}function xi([n,t,e],s){let[o,r]=[Math.max(Math.ceil(n),-9),Math.min(Math.floor(t),
9)];return r-o<wi?pe(n+s()*(t-n),n,e):o+Math.floor(s()*(r-o+1))}function vi(n,t,e,s,o){let r=ut(n,s);if(r.failure)return Number.
POSITIVE_INFINITY;let i=[...n.nodes.keys()].filter(u=>!Q(n.nodes[u])),a=i.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
c=Object.values(s),l=0;for(let u of a){let f=T(u);Math.abs(u)>gi||f.includes("e")?l+=3:(!It(yt(u),u)||f.replace(/[−.]/g,
"").length>bi)&&(l+=1)}for(let u of i)r.gradients[u]||(l+=4);for(let u of c)[0,1,-1].includes(u)&&(l+=2);l+=2*(c.length-
new Set(c.map(Math.abs)).size);for(let u of Object.keys(s))s[u]===e[u]&&(l+=1);return l<o?l+$i(n,t,r):l}function $i(n,t,e){
let s=new At(n,t,e.values),o=s.run(J);return _e(s,[]).filter(({rank:i,wrong:a})=>i<2&&Mt(a.given)).filter(({wrong:i})=>s.
run(i).every((a,c)=>st(a,o[c]))).length}var ki=340,yi=900;function ee(n,t,e,s){let{nodes:o}=t,r=w(n,"div",{class:"bp-view"}),i=o.findIndex(R=>!Q(R)),a=i<0,c=t.gradients&&
!a,l=i,u=c&&t.mistakes!==void 0,f=!1,d=!1,p=o.filter(R=>R.gate!==null).length,k=w(r,"div",{class:"bp-controls"}),g=Object.
entries(s?{}:t.ranges).map(([R,K])=>({name:R,control:fe(k,R,K,X=>et(R,X))})),h=Gs(r,t,{choose:Z,epsilon:()=>f?z?.get()??
0:0,pull:Y}),m=w(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),v=w(r,"div",{class:"bp-bar"}),y=Ke(
v,t.gradients?2*p+1:p,ot),x=w(v,"div",{class:"bp-toggles"}),$=a?null:_t(x,"nudge",R=>V(R)),S=c?_t(x,"flows as bands",j):
null,b=w(r,"div",{class:"bp-below"}),{mistakes:M}=t,O=M&&g.length?()=>e.set(Ye(t,M,e.get(),Math.random)):null,{checked:N,
revealed:E}=s??{checked:()=>{},revealed:()=>{}},C=M&&c?Ls(b,t,M,h,{current:W,hide:tt,another:O,checked:N,revealed:E}):null,
z=a?null:Ie(b,t,j);z?.toggle(!1);let H=c?Vs(b,t):null,_=o.some(at)&&!s?Hs(b,t,j):null;function I(){t.gradients&&y.limit(
u?p+1:2*p+1);let R=!a&&!(s&&u);h.tell(R),$?.parentElement?.toggleAttribute("hidden",!R),!R&&f&&V(!1)}function W(){let R=e.
get();return{at:R,pass:ut(t,R)}}function j(){let{at:R,pass:K}=W(),X=y.get(),A=u&&X>K.forwardSteps,D=A?K.forwardSteps:X,q=X>
K.steps.length,U=Qt(t,K,t.gradients||X<p?D:K.forwardSteps);!t.gradients&&X===p&&Mi(U),r.classList.toggle("bp-asking",A),
h.show(A?Ni(t,U):U),P(m,L(K,X,A)),H?.show(l,K,D),_?.show(R,K,c&&!u&&q),C?.show(R),h.flows.show(S?.checked&&!A?K.steps.slice(
0,X):null),G(R,K)}function L(R,K,X){return X&&!R.failure?"The forward pass is done. Which gradient does each node have?":
!t.gradients&&K===p&&(!R.failure||R.failure.slope)?de(t,{...R,failure:null},R.steps.length+1):de(t,R,K)}function G(R,K){
if(!z)return;if(!f){h.nudge(()=>"");return}let X=Le(t,R,K,l,z.get());h.nudge(A=>{let D=X.moved[A];return D!==void 0?ce(D):
X.promised[A]===void 0?"":"undefined"}),z.show(l,X,K,c&&!u&&y.get()>K.steps.length)}function V(R){if(R&&s&&u)return;f=R;
let K=o[l];R&&at(K)&&_?.moved(K.name),$&&($.checked=R),r.classList.toggle("bp-nudged",R),z?.toggle(R),j()}function Y(R,K){
R!==l&&Z(R),f||V(!0),f&&z?.set(K)}function tt(R){u=R,I(),j()}function Z(R){l=R,h.choose(R);let K=o[R];f&&at(K)&&_?.moved(
K.name),j()}function et(R,K){_?.moved(R),e.set({...e.get(),[R]:K})}function $t(){let R=e.get();if(!g.some(({name:K})=>!(K in
R))){for(let{name:K,control:X}of g)X.get()!==R[K]&&X.set(R[K]);j()}}function ot(){let R=ut(t,e.get()).steps[y.get()-1],K=R?.
flows?R.node.inputs.find(X=>!Q(o[X])):R?.place;R&&h.reveal([R.place,...R.node.inputs]),K!==void 0&&!u&&!f?Z(K):j()}function ft(){
let R=_!==null&&r.clientWidth-h.width>=ki;r.classList.toggle("bp-beside",R),r.classList.toggle("bp-under",_!==null&&!R&&
r.clientWidth>=yi),h.resize(),_?.resize(),!(d||!r.clientWidth)&&(d=!0,u&&h.reveal([t.output],!0))}let gt=new ResizeObserver(
ft);r.style.setProperty("--bp-picture",`${h.width}px`),gt.observe(r),r.addEventListener("bp-fit",ft),y.hear(h.element);let Lt=e.
listen($t);return h.choose(l),I(),$t(),()=>{y.stop(),Lt(),gt.disconnect(),r.remove()}}function Mi(n){for(let t of Object.
keys(n))/^(node|edge):/.test(t)&&delete n[t]}function Ni({nodes:n,output:t},e){let s=Object.entries(e).filter(([i])=>i.startsWith(
"value:")),o=n.filter(i=>!Q(i)).map(i=>[`partial:${i.name}`,"∂"]),{name:r}=n[t];return{...Object.fromEntries([...s,...o]),
[`gradient:${r}`]:"1"}}function Xe(n,t,e,s){let o=w(n,"div",{class:"bp-practice"}),r=w(o,"div",{class:"bp-bar"}),i=w(r,"p",{role:"status","aria\
-live":"polite"}),a=w(r,"button",{type:"button"}),c=w(o,"div"),l=[],u=null,f=()=>{},d=0,p=!1,k=!1,g=!1,h=new Set;function m(){
let v=l.filter($=>$.tries).length+Number(p),y=u?`Level ${u.level}. `:"";P(i,`${p?"All correct! ":""}${y}${v} solved.${k&&
!p?" Revealed, so not counted.":""}`),P(a,p||k?"Next one":"Another one"),a.disabled=u===null}return a.addEventListener("\
click",()=>{if(!u)return;let{key:v,level:y,trains:x}=u;l.push({key:v,level:y,trains:x,tries:p?d:0,made:[...h]}),u=null,p=
!1,g=!0,m(),s(l)}),m(),{show(v){f(),u=v,[d,p,k,h]=[0,!1,!1,new Set];let y={...v.figure,gates:t,functions:e};f=ee(c,y,qe(
v.start),{checked({isSolved:x,codes:$}){if(!(p||k)){d++,p=x;for(let S of $)h.add(S);m(),p&&a.focus()}},revealed(){k=!0,m()}}),
m(),g&&c.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),o.remove()}}}var Qe=430,Us=238,ne={left:54,right:24,top:10,bottom:44},[he,Je]=[ne.left,ne.top],[Ze,se]=[Qe-ne.left-ne.right,Us-ne.top-
ne.bottom],Si=1e6,_n=-12,Ks=2;function qs(n,t,e){let{panel:s,svg:o,axes:r}=Xs(n,e),i=B(o,"path",{class:"bp-right-losses"}),
a=B(o,"path",{class:"bp-line"}),c=B(o,"circle",{class:"bp-point",r:4.5}),l=w(s,"p",{"aria-hidden":"true"}),u="";return{resize:()=>Ct(
o,r,Qe),show({losses:f,beside:d}){let p=f.length-1,k=Math.ceil(Math.max(p,t)/t)*t,g=Oi(Math.max(...[...f,...d??[]].map(S=>Math.
min(S,Si)))),h=S=>he+S/k*Ze,m=S=>Je+se-Math.min(S/g,1.02)*se,v=`${k} ${g}`;v!==u&&Js(r,Tt(0,k),Tt(0,g),h,m,"step"),u=v;let y=S=>`\
M${S.map((b,M)=>`${h(M).toFixed(1)} ${m(b).toFixed(1)}`).join("L")}`;a.setAttribute("d",y(f)),i.setAttribute("d",d?y(d):
""),c.setAttribute("cx",String(h(p))),c.setAttribute("cy",String(m(f[p])));let x=d?`; thin line: with the right gradient\
s, ${T(d[d.length-1])}`:"",$=`Step ${p}: the loss is ${T(f[p])}${x}.`;P(l,$),o.setAttribute("aria-label",`The loss from \
step to step. ${$}`)}}}function Ys(n){let{panel:t,svg:e,axes:s}=Xs(n,"Size of the gradient of each layer’s weights"),o=B(
e,"path",{class:"bp-right-losses"}),r=B(e,"path",{class:"bp-line"}),i=B(e,"g"),a=w(t,"p",{"aria-hidden":"true"}),c=[];return{
resize:()=>Ct(e,s,Qe),show({sizes:l,losses:u}){(u.length===1||!c.length)&&(c=l);let f=m=>he+(m-.5)/l.length*Ze,d=m=>Je+se-
(m-_n)/(Ks-_n)*se,p=m=>d(Math.max(_n,Math.min(Ks,Math.log10(m))));if(!s.childElementCount){let m=l.map((y,x)=>[x+1,String(
x+1)]),v=[-12,-9,-6,-3,0].map(y=>[y,y?`10${Ei(y)}`:"1"]);Js(s,m,v,f,d,"layer")}let k=m=>`M${m.map((v,y)=>`${f(y+1)} ${p(
v).toFixed(1)}`).join("L")}`;o.setAttribute("d",k(c)),r.setAttribute("d",k(l)),i.replaceChildren();for(let[m,v]of l.entries())
B(i,"circle",{class:"bp-point",cx:f(m+1),cy:p(v),r:3.5});let h=`${`${T(l[l.length-1])} in the last layer, ${T(l[0])} in \
the first`}. Thin line: before the first step.`;P(a,h),e.setAttribute("aria-label",`The size of the gradient of each lay\
er’s weights: ${h}`)}}}function Xs(n,t){let e=w(n,"section",{class:"bp-losses","aria-label":t});w(e,"p",{class:"bp-hea\
ding","aria-hidden":"true"},t);let s=B(e,"svg",{viewBox:`0 0 ${Qe} ${Us}`,role:"img"});return{panel:e,svg:s,axes:B(s,"g",
{class:"bp-axes"})}}function Js(n,t,e,s,o,r){n.replaceChildren();for(let[i,a]of t)B(n,"text",{x:s(i),y:Je+se+4,dy:"1em",
"text-anchor":"middle"},a);for(let[i,a]of e)B(n,"path",{d:`M${he} ${o(i)}h${Ze}`}),B(n,"text",{x:he-6,y:o(i)+4,"text-anc\
hor":"end"},a);B(n,"text",{x:he+Ze/2,y:Je+se+4,dy:"2.1em","text-anchor":"middle"},r)}function Oi(n){let t=10**Math.floor(
Math.log10(n||1));return t*([1,1.5,2,3,4,5,6,8].find(e=>e*t>=n)??10)}var Ei=n=>String(n).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["\
-0123456789".indexOf(t)]);var Wn=360,ge={left:40,right:10,top:22,bottom:42},vt=Wn-ge.left-ge.right,Zs=7;function to(n,{points:t,window:e,fine:s,speaker:o}){
let r=w(n,"section",{class:"bp-plane","aria-label":"The points"}),i=B(r,"svg",{viewBox:`0 0 ${Wn} ${ge.top+vt+ge.bottom}`,
role:"img"}),{left:a,top:c}=ge,[l,u]=e,f=$=>a+($-l[0])/(l[1]-l[0])*vt,d=$=>c+vt-($-u[0])/(u[1]-u[0])*vt;B(i,"rect",{class:"\
bp-zero",x:a,y:c,width:vt,height:vt});let p=B(i,"path",{class:"bp-one"}),k=B(i,"path",{class:"bp-border"}),g=B(i,"g",{class:"\
bp-axes"});for(let[$,S]of Tt(...l))B(g,"text",{x:f($),y:c+vt+4,dy:"1em","text-anchor":"middle"},S);for(let[$,S]of Tt(...u))
B(g,"text",{x:a-6,y:d($)+4,"text-anchor":"end"},S);B(g,"text",{x:a+vt/2,y:c+vt+4,dy:"2.1em","text-anchor":"middle"},"x1"),
B(g,"text",{x:a-6,y:14,"text-anchor":"end"},"x2");let h=t.length>30?.6:1,m=t.map(([$,S,b])=>Qs(i,f($),d(S),b,h*Zs)),v=w(
r,"p"),[y,x]=[0,1].map($=>{let S=B(v,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return Qs(S,8,$?9:
8,$,Zs-1),w(v,"span",{},` target ${$}`)});return y.after(" "),x.after(" "),w(v,"span",{},`Thick outline: the ${o} ge\
ts this point wrong.`),w(r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>Ct(i,g,Wn),
show({grid:$,right:S}){let b=vt/(s-1),M=Ai($,s,(N,E)=>`${Bt(a+N*b)} ${Bt(c+vt-E*b)}`);p.setAttribute("d",M.region),k.setAttribute(
"d",M.line);for(let[N,E]of m.entries())E.classList.toggle("bp-missed",!S[N]);let O=S.filter(Boolean).length;i.setAttribute(
"aria-label",`${t.length} points of two classes; the ${o} says the right one at ${O} of them.`)}}}function Qs(n,t,e,s,o){
if(!s)return B(n,"circle",{class:"bp-target bp-target-0",cx:t,cy:e,r:o});let r=1.2*o,i=`M${Bt(t)} ${Bt(e-r)}l${Bt(r)} ${Bt(
1.8*r)}h${Bt(-2*r)}z`;return B(n,"path",{class:"bp-target bp-target-1",d:i})}var Bt=n=>n.toFixed(1);function Ai(n,t,e){let s="",
o="";for(let r=0;r+1<t;r++)for(let i=0;i+1<t;i++){let a=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[i+u,r+f,n[(r+f)*t+i+u]]);
if(a.every(([,,u])=>u<=0))continue;let c=[],l=[];for(let[u,[f,d,p]]of a.entries()){let[k,g,h]=a[(u+1)%4];if(p>0&&c.push(
e(f,d)),p>0==h>0)continue;let m=p/(p-h);l.push(e(f+m*(k-f),d+m*(g-d))),c.push(l[l.length-1])}s+=`M${c.join("L")}z`;for(let u=0;u+
1<l.length;u+=2)o+=`M${l[u]}L${l[u+1]}`}return{region:s,line:o}}var Ti=100,Li=35,Ii=4e3;function tn(n,t,e,s=()=>{}){let{points:o,place:r,speaker:i,steps:a,driver:c}=t,l=r==="recording",
u=w(n,"div",{class:"bp-view bp-trainer"});if(c){let j=w(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");w(j,"code",{},c),j.append(".")}let f=w(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),d=Bn(f,"One st\
ep",()=>N(1)),p=Bn(f,"",()=>b?C():N(a)),k=Bn(f,"Reset",z),g=w(f,"div",{class:"bp-rate"});w(g,"span",{},"learning rate ");
let h=Et(g,{"aria-label":"learning rate"});h.set(t.rate),h.element.readOnly=l,d.hidden=l;let m=w(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),v=w(u,"p",{class:"bp-wrong",role:"alert"}),y=w(u,"div",{class:"bp-charts"}),x=[to(y,
t)],$=w(y,"div",{class:"bp-column"}),S=`Loss: mean of ${t.loss[1]} over ${o.length} points`;x.push(qs($,a,S)),x.push(e.get().
sizes.length?Ys($):ji($));let b=0,M=0,O=0;function N(j){let L=h.get();L===null||b||(b=j,E(L,j))}function E(j,L){let G=matchMedia(
"(prefers-reduced-motion: reduce)").matches?L:Math.ceil(L/Ti),V=l?0:Math.min(b,r==="page"?G:t.chunk);F(),e.advance(j,V,()=>{
clearTimeout(O),b-=V,(e.get().trouble||e.isOver())&&(b=0),I(),b?M=setTimeout(()=>E(h.get()??j,L),Li):H()}),_()}function F(){
clearTimeout(O),r==="kernel"&&(O=setTimeout(()=>P(v,"No answer from the kernel yet: it is busy, or it is not running."),
Ii))}function C(){b=0,clearTimeout(M),H()}function z(){b=0,clearTimeout(M),F(),e.reset(()=>{clearTimeout(O),I(),H()})}function H(){
s(e.get()),_()}function _(){if(P(p,b?"Stop":l?"Play":`Train: ${a} steps`),d.disabled=b>0,p.disabled=!b&&e.isOver(),b){P(
m,"Training …");return}let{losses:j,right:L,note:G,trouble:V}=e.get();P(v,V);let Y=j.length-1,tt=L.filter(Boolean).length,
Z=`Step ${Y}: the loss is ${T(j[Y])}, and the ${i} gets ${tt} of ${L.length} points right.`;P(m,G&&Y?`${Z} ${G}`:Z)}function I(){
let j=e.get();for(let L of x)L.show(j)}k.title="Back to the weights of the start";let W=new ResizeObserver(()=>{for(let j of x)
j.resize()});return W.observe(u),I(),_(),()=>{b=0,clearTimeout(M),clearTimeout(O),e.stop(),W.disconnect(),u.remove()}}function Bn(n,t,e){
let s=w(n,"button",{type:"button"},t);return s.addEventListener("click",e),s}function ji(n){let t=w(n,"table",{class:"bp\
-weights","aria-label":"The weights"}),e=w(w(t,"thead"),"tr");for(let i of["weight","value","gradient"])w(e,"th",{scope:"\
col"},i);let s=w(t,"tbody"),o=new Map;function r(i){let a=w(s,"tr");w(a,"th",{scope:"row"},i);let c=[w(a,"td"),w(a,"td")];
return o.set(i,c),c}return{resize(){},show({weights:i,gradient:a}){for(let[c,l]of Object.entries(i)){let[u,f]=o.get(c)??
r(c);P(u,T(l)),P(f,c in a?T(a[c]):"")}}}}var eo=1e-4,Ri="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function en({graph:n,
says:t,start:e,points:s,window:o,fine:r},i){if(!n||!t)throw new Error("There is no graph to train.");let a={...n,gates:i},
c={...t,gates:i},l=Pi(o,r),u=e,f=ut(a,u),d=[k()],p="";function k(){return Number(f.values[a.output])}let g=(v,y)=>Number(
Rt(c,{...u,x1:v,x2:y})[c.output]),h=()=>Object.fromEntries(a.nodes.flatMap((v,y)=>at(v)?[[v.name,Number(f.gradients[y])]]:
[]));function m(v){let y=h(),x=Object.fromEntries(Object.entries(u).map(([S,b])=>[S,b-v*y[S]])),$=ut(a,x);if($.failure||
!Object.values(x).every(Number.isFinite)){p=Ri;return}[u,f]=[x,$],d.push(k())}return{get:()=>({losses:d,beside:null,weights:u,
gradient:h(),grid:l.map(([v,y])=>Ci(g(v,y))),right:s.map(([v,y,x])=>(g(v,y)-.5)*(x-.5)>0),sizes:[],note:"",trouble:p}),advance(v,y,x){
for(let $=0;$<y&&!p;$++)m(v);x()},reset(v){u=e,f=ut(a,u),d=[k()],p="",v()},isOver:()=>!1,stop(){}}}function no(n){let t=Number(
n.get().answers),e=()=>{},s=n.listen(()=>{if(n.get().answers!==t)return;let r=e;e=()=>{},r()});function o(r,i,a){e=a,t=Math.
max(t,Number(n.get().answers))+1,n.send({number:t,rate:r,steps:i})}return{get:n.get,advance:o,reset:r=>o(0,0,r),isOver:()=>!1,
stop:s}}function so({losses:n,beside:t,states:e}){let s=0;function o(){let r=e[s];return{...r,losses:n.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:o,advance(r,i,a){s=Math.min(s+1,e.length-1),a()},reset(r){s=0,r()},isOver:()=>s===
e.length-1,stop(){}}}function Ci(n){let t=Math.min(1-eo,Math.max(eo,n));return Math.log(t/(1-t))}function Pi([n,t],e){let s=([
o,r],i)=>o+(r-o)*i/(e-1);return Array.from({length:e*e},(o,r)=>[s(n,r%e),s(t,Math.floor(r/e))])}function nn(n,t,e){return n.on(t,e),()=>n.off(t,e)}var oo=(n,t)=>({render({model:e,el:s}){let o=()=>{};function r(){o();
let c=e.get("figure");o=(c.arrays?Ue:ee)(s,{...c,gates:n,functions:t},zi(e))}let i=nn(e,"change:figure",r);r();let a=te(
s,".backprop-explorer");return()=>{i(),o(),a()}}}),ro=(n,t)=>({render({model:e,el:s}){let o=Xe(s,n,t,c=>{e.set("history",
[...c]),e.save_changes()}),r=()=>o.show(e.get("problem")),i=nn(e,"change:problem",r);r();let a=te(s,".backprop-explorer");
return()=>{i(),o.stop(),a()}}}),io=n=>({render({model:t,el:e}){let s=t.get("figure"),o=s.place==="page"?en(s,n):no(Fi(t)),
r=tn(e,s,o,({weights:a,losses:c})=>{s.place==="page"&&(t.set("reached",{weights:a,losses:[...c]}),t.save_changes())}),i=te(
e,".backprop-explorer");return()=>{r(),i()}}}),Fi=n=>({get:()=>n.get("state"),send(t){n.set("order",t),n.save_changes()},
listen:t=>nn(n,"change:state",t)}),zi=n=>({get:()=>n.get("inputs"),set(t){n.set("inputs",t),n.save_changes()},listen:t=>nn(
n,"change:inputs",t)}),ao=()=>({render:({el:n})=>te(n,".backprop-depth")});async function co(n,t){let{figure:e,start:s}=await fo(Dn()),o=document.querySelector(".backprop-explorer");o&&(e.arrays?
Ue:ee)(o,{...e,gates:n,functions:t},qe(s))}async function lo(n,t){let{stock:e,shared:s,wish:o,rule:r,trainable:i}=await fo(
Dn()),a=document.querySelector(".backprop-explorer");if(!a)return;let c=u=>{let{figure:f,...d}=Se(e,u,o,r,i),p={...s,...f.
mistakes};l.show({...d,figure:{...f,mistakes:p}})},l=Xe(a,n,t,c);c([])}function uo(n){let{figure:t,...e}=Dn(),s=document.
querySelector(".backprop-explorer");s&&tn(s,t,t.place==="page"?en(t,n):so(e))}async function fo(n){let t=Uint8Array.from(
atob(n),s=>s.charCodeAt(0)),e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(
e).text())}var Dn=()=>JSON.parse(document.getElementById("data")?.textContent??"");return vo(_i);})();
